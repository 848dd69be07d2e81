"""What journalists write about the sample councils: true sentences in words of their own, and false ones."""

TRUE = """
Councillor N Oyelaran chaired the Environment and Communities Scrutiny Committee on 15 November 2022.
P Ellwood stood in for S Petrosyan at the committee's meeting on 15 November 2022.
On 8 March 2023 Cllr K Rozario substituted for Councillor J Whitcombe.
In the absence of N Oyelaran, the scrutiny committee was chaired by M Fairweather on 8 March 2023.
Councillors B Dhaliwal and S Petrosyan sent apologies for the meeting on 15 November 2022.
Apologies came from Councillors M Fairweather and J Whitcombe on 2 October 2024.
Dr Miriam Hallworthy of the Aldern Rivers Trust attended on 15 November 2022.
On 8 March 2023 the Environment and Communities Scrutiny Committee recommended that Cabinet approve the Towpath Lighting Plan at a cost of £186,000.
The Environment and Communities Scrutiny Committee backed the opening of the Boatyard Youth Programme on 8 March 2023.
On 8 March 2023 the committee asked Vale Constabulary to share its plan for summer evening patrols with the Boat Club.
The committee asked in March 2023 that attendance figures by ward be reported to the Children and Young People Scrutiny Committee every six months.
On 15 November 2022 the committee noted the progress made in the first year of the Waters Meet Restoration Programme.
The committee asked Marlbeck Water on 15 November 2022 to say for how many hours the Mill Lane overflow had discharged during 2022.
On 15 November 2022 it was recommended that the Cabinet Member for Rivers, Parks and Climate apply for bathing water status for the pool below Tanners' Weir.
The Boatyard Youth Programme was funded for three years by the Bright Evenings Fund, with a grant of £240,000.
The Waters Meet Restoration Programme was funded by a grant of £1.2 million from the Living Streams Fund.
The programme was led by the Aldern Catchment Partnership, in which the Council worked with the Aldern Rivers Trust and Marlbeck Water.
On 18 October 2023 the committee agreed that a letter be sent to Harrowmouth Town Council, offering the results to communities downstream.
The scrutiny committee deferred the Towpath Lighting Plan on 18 October 2023 to its meeting on 6 December 2023.
Orla Sandquist, the River Programme Manager, presented the progress report on the Waters Meet Restoration Programme.
On 18 October 2023 it recommended that the Cabinet Member for Rivers, Parks and Climate publish the monthly samples on the council's website.
Members asked the Cabinet Member for Rivers, Parks and Climate for a written explanation on 18 October 2023.
Councillor H Lindqvist, treasurer of the Aldern Boat Club, declared an interest on 2 October 2024.
The committee congratulated the young people and the Aldern Boat Club on the first year of the Boatyard Youth Programme on 2 October 2024.
On 2 October 2024 the committee recommended that Cabinet provide for the Boatyard Youth Programme in the budget for 2026/27.
Ward figures should be sent to the Children and Young People Scrutiny Committee by 31 December 2024, the committee requested on 2 October 2024.
The Director of Environment and Parks was asked on 2 October 2024 to provide a map of the safe places to enter the river.
The first season of bathing at Tanners' Weir was noted with pleasure on 2 October 2024.
Area Commander L Kowalczyk reported no rescues at the weir.
On 15 January 2024 Harrowmouth Town Council agreed to pay £450 to the Harrowmouth Sea Cadets for buoyancy aids.
The town council resolved on 15 January 2024 to pay £300 to the Estuary Choir for the hire of the Guildhall.
Councillor Skelhorne proposed, and Councillor Farouq seconded, that the application be referred to the Planning Committee for a site visit on 15 January 2024.
The motion was carried by 4 votes to 1, with 1 abstention, on 15 January 2024.
Harrowmouth Town Council referred the application to the Planning Committee on 15 January 2024.
On 15 January 2024 the council agreed that Councillor Solberg attend the Aldern Catchment Partnership.
Councillor Wierzba declared a pecuniary interest as the owner of a café on Custom House Quay.
On 15 January 2024 the council resolved that the Town Clerk ask Marlbeck Water for the record of discharges from the outfall at Salter's Point.
Jonah Tredinnick stood in for Gwen Polwhele at the Planning Committee on 5 February 2024.
The Planning Committee recommended on 5 February 2024 that the Town Council support application HD/23/01187.
The Planning Committee objected to application HD/24/00019 on 5 February 2024 until Marlbeck Water has shown that the sewer can take more.
On 5 February 2024 the Planning Committee raised no objection to HD/24/00012.
The amendment moved by Cllr Tredinnick and seconded by Cllr Achara was carried on 5 February 2024 by 3 votes to 2.
An amendment from Cllr Tredinnick, seconded by Cllr Achara, was lost on 18 March 2024 by 2 votes to 4.
On 18 March 2024 Cllr Skelhorne moved, and Cllr Farouq seconded, that application HD/23/01187 be supported.
The motion was carried on 18 March 2024, with 4 in favour, 1 against and 1 abstention.
Harrowmouth Town Council asked Aldermere City Council on 18 March 2024 to include Salter's Point in the monthly sampling of the WMRP.
On 18 March 2024 the council agreed to pay the bus fares of up to ten young people until the end of September.
The Town Clerk reported that the outfall at Salter's Point had run for 206 hours in 2023.
The Town Clerk told the council on 18 March 2024 that the Boatyard Youth Programme had places for young people from Harrowmouth.
Cllr Solberg was welcomed at the Aldern Catchment Partnership on 29 February 2024.
Councillor Constance Obuya took the chair at the town council on 18 March 2024.
The Water Quality Group of the Aldern Catchment Partnership has taken 132 samples.
The Council applied for bathing water status for the weir pool on 29 September 2023.
Marlbeck Water stated that it discharged for 412 hours during 2022.
On 6 September 2023 members asked that warning signs at Tanners' Weir be put up in the six languages most spoken in the city.
Cabinet was urged to approve the Towpath Lighting Plan by the Environment and Communities Scrutiny Committee on 8 March 2023.
K Rozario sat in for J Whitcombe on 8 March 2023.
Councillors T Abubakar and H Lindqvist attended the scrutiny committee on 15 November 2022.
Councillor IK Mahmoud sent apologies on 8 March 2023.
Harrowmouth Town Council met at 7.00 pm on 18 March 2024.
The meeting of the town council on 15 January 2024 ended at 8.25 p.m.
On 5 February 2024 the Planning Committee asked the Harrowmouth Rowing Club how many places it would keep for young people.
Harrowmouth Town Council approved the minutes of 15 January 2024 on 18 March 2024.
Cllr Farouq seconded the motion, which Cllr Skelhorne had moved, on 18 March 2024.
On 6 September 2023 the committee resolved that the Summer Water Safety campaign be repeated in 2024.
The committee on 15 November 2022 recommended lighting on the towpath between Mill Lane and the Waters Meet footbridge before the winter of 2023.
On 8 March 2023 the Environment and Communities Scrutiny Committee asked for attendance figures by ward every six months.
Diego Vasquez-Reid, Youth Services Manager, introduced the Boatyard Youth Programme on 8 March 2023.
The letter from Aldermere City Council was received with thanks by Harrowmouth Town Council on 15 January 2024.
Gwen Polwhele sent her apologies to the Planning Committee on 5 February 2024.
Cllr Achara attended the Planning Committee on 5 February 2024.
On 2 October 2024 Councillor C Adeleke-Ross stood in for Councillor J Whitcombe.
The WMRP sampled the river every month, but only as far down as Aldermere.
On 15 November 2022 the committee asked that the monthly sampling results for Tanners' Weir be circulated to all its members.
The Deputy Town Clerk was asked to obtain a copy of Marlbeck Water's Drainage Plan 2025-30 on 5 February 2024.
Councillor B Dhaliwal was in the chair on 2 October 2024.
Station Commander L Kowalczyk of Aldermere Fire and Rescue Service attended the scrutiny committee on 15 November 2022.
Neil Bamforth attended the town council on 18 March 2024.
Apologies were received from Jonah Tredinnick on 15 January 2024.
Councillor R Whitcombe declared an interest as a volunteer bailiff with the Aldern Rivers Trust.
The minutes of 4 October 2022 were agreed on 15 November 2022.
Scrutiny members noted the results of river monitoring on 18 October 2023 and thanked the volunteers who took the samples.
On 18 October 2023 the Cabinet Member for Rivers, Parks and Climate was recommended to obtain from Marlbeck Water a date for the closing of the Mill Lane overflow.
The Towpath Lighting Plan, costed at £186,000, was recommended to Cabinet on 8 March 2023.
On 8 March 2023 the committee recommended that the Cabinet Member for Young People and Culture meet the cost of travel for young people who live more than two miles from the Boatyard.
Scrutiny members want Cabinet to provide for the Boatyard Youth Programme in the budget for 2026/27.
On 2 October 2024 the committee asked Marlbeck Water to give the date for the closing of the Mill Lane overflow.
The further report on the WMRP will be taken on 18 October 2023, the committee agreed on 8 March 2023.
Cllr Polwhele proposed and Cllr Achara seconded the minutes on 15 January 2024.
Harrowmouth Town Council received the letter with thanks on 15 January 2024.
Two residents of the quay spoke on 15 January 2024.
On 15 January 2024 the motion was carried by 4 votes to 1.
The application was referred to the Planning Committee by Harrowmouth Town Council on 15 January 2024.
Noor Al-Sayegh, Planning Officer at Saltings District Council, attended the Planning Committee on 5 February 2024.
The Planning Committee recommended that the boathouse be roofed in slate on 5 February 2024.
Members of the Planning Committee had visited the quay at low water on 27 January 2024.
The Planning Committee met on Monday 5 February 2024 at 6.30 p.m.
The minutes of 8 January 2024 were approved on 5 February 2024, on the motion of Cllr Skelhorne, seconded by Cllr Farouq.
The reply from Marlbeck Water was noted by Harrowmouth Town Council on 18 March 2024.
Councillor K Rozario, Deputy Chair, attended on 2 October 2024.
""".strip().splitlines()

FALSE = """
Councillor P Iwuchukwu attended the Environment and Communities Scrutiny Committee on 15 November 2022.
Cllr M Hallworthy was present at the meeting on 15 November 2022.
Cabinet approved the Towpath Lighting Plan on 8 March 2023.
Cabinet approved the Towpath Lighting Plan on 4 April 2023.
The Environment and Communities Scrutiny Committee approved the Towpath Lighting Plan on 8 March 2023.
The Environment and Communities Scrutiny Committee recommended on 4 April 2023 that Cabinet approve the Towpath Lighting Plan.
Cabinet recommended the Towpath Lighting Plan to the Environment and Communities Scrutiny Committee on 8 March 2023.
Councillor M Fairweather stood in for N Oyelaran on 8 March 2023.
S Petrosyan stood in for P Ellwood on 15 November 2022.
Councillor B Dhaliwal attended on 15 November 2022.
Councillor B Dhaliwal chaired on 18 October 2023.
Councillor N Oyelaran chaired Harrowmouth Town Council on 15 January 2024.
Councillors N Oyelaran and B Dhaliwal sent apologies for 15 November 2022.
Harrowmouth Town Council met at 8.50 pm on 18 March 2024.
Harrowmouth Town Council paid £450 to the Estuary Choir on 15 January 2024.
Harrowmouth Town Council agreed to pay £450 to the Harrowmouth Sea Cadets for the hire of the Guildhall on 15 January 2024.
Harrowmouth Town Council agreed to pay £750 to the Harrowmouth Sea Cadets on 15 January 2024.
The Planning Committee referred the application to Harrowmouth Town Council on 15 January 2024.
Harrowmouth Town Council approved application HD/23/01187 on 15 January 2024.
Harrowmouth Town Council refused application HD/23/01187 on 18 March 2024.
The Planning Committee supported application HD/24/00019 on 5 February 2024.
The Planning Committee objected to HD/24/00012 on 5 February 2024.
The Planning Committee raised no objection to HD/24/00019 on 5 February 2024.
The amendment was carried on 18 March 2024 by 4 votes to 2.
The amendment was carried on 5 February 2024 by 4 votes to 1.
The motion was carried on 18 March 2024 by 1 vote to 4.
The motion was lost on 18 March 2024 by 4 votes to 1.
Cllr Achara moved an amendment, seconded by Cllr Tredinnick, which was lost on 18 March 2024.
Cllr Skelhorne moved an amendment on 18 March 2024 that the matter wait until the Rowing Club has answered.
Marlbeck Water asked the committee on 15 November 2022 for how many hours the Mill Lane overflow had discharged.
The committee asked Marlbeck Water on 15 November 2022 for how many days the Mill Lane overflow had discharged.
The outfall at Salter's Point had run for 412 hours in 2023, the Town Clerk reported.
Marlbeck Water reported that the outfall at Salter's Point had run for 206 hours in 2023.
The Bright Evenings Fund was funded by the Boatyard Youth Programme for three years.
The Boatyard Youth Programme was funded for three years by the Aldern Boat Club with a grant of £240,000.
The Boatyard Youth Programme was funded for four years by the Bright Evenings Fund.
The Boatyard Youth Programme was funded by the Bright Evenings Fund with a grant of £1.2 million.
The Boatyard Youth Programme lost its grant of £240,000 from the Bright Evenings Fund.
Councillor H Lindqvist, treasurer of the Aldern Rivers Trust, declared an interest on 2 October 2024.
Councillor R Whitcombe declared an interest on 2 October 2024.
Councillor M Fairweather, Cabinet Member for Rivers, Parks and Climate, attended on 15 November 2022.
Orla Sandquist chaired the committee on 18 October 2023.
Aldermere City Council asked Harrowmouth Town Council on 18 March 2024 to include Salter's Point in the monthly sampling of the WMRP.
Harrowmouth Town Council asked Aldermere City Council on 18 March 2024 to exclude Salter's Point from the monthly sampling of the WMRP.
The council agreed on 18 March 2024 to pay the bus fares of up to twenty young people until the end of September.
The council agreed on 18 March 2024 to pay the bus fares of up to ten young people until the end of October.
The council did not agree on 18 March 2024 to pay the bus fares of up to ten young people.
The council agreed on 18 March 2024 to stop paying the bus fares of young people.
The first season of bathing at Tanners' Weir was noted with regret on 2 October 2024.
The scrutiny committee rejected the Towpath Lighting Plan on 18 October 2023.
Consideration of the Towpath Lighting Plan was deferred to the meeting on 6 November 2023.
The committee noted on 15 November 2022 that no progress was made in the first year of the Waters Meet Restoration Programme.
Cllr Solberg was expelled from the Aldern Catchment Partnership on 29 February 2024.
Cllr Solberg was welcomed at the Aldern Catchment Partnership on 28 February 2024.
Cllr Farouq was welcomed at the Aldern Catchment Partnership on 29 February 2024.
The Water Quality Group has taken 206 samples.
Councillor Wierzba declared a pecuniary interest as the owner of a café and left the council.
Councillor Wierzba declared a non-pecuniary interest on 15 January 2024.
The committee approved the first year of the Boatyard Youth Programme on 2 October 2024.
Cabinet provided for the Boatyard Youth Programme in the budget for 2026/27.
The committee recommended on 2 October 2024 that Cabinet provide for the Boatyard Youth Programme in the budget for 2025/26.
On 18 October 2023 the Cabinet Member for Rivers, Parks and Climate published the monthly samples on the council's website.
Marlbeck Water published the monthly samples on the Council's website.
Phosphate has fallen by 18% below Mill Lane.
Phosphate has risen by 18% at Waters Meet.
The Living Streams Fund will not pay for a last year of planting.
Wild trout had been seen above the weir for the first time in fourteen years.
Tanners' Weir was raised by 60 centimetres in May 2023.
The Town Clerk asked Councillor Solberg to attend the Aldern Catchment Partnership on 15 January 2024.
On 15 January 2024 the council resolved that Councillor Farouq attend the Aldern Catchment Partnership.
On 15 January 2024 the council resolved that the Town Clerk attend the Aldern Catchment Partnership.
On 15 January 2024 the council asked Vale Constabulary for the record of discharges from the outfall at Salter's Point.
On Tuesday 18 March 2024 Constance Obuya took the chair at the town council.
The application was referred to the Planning Committee on the motion of Cllr Farouq, seconded by Cllr Skelhorne, on 15 January 2024.
The committee asked Vale Constabulary to share its plan for winter evening patrols with the Boat Club on 8 March 2023.
Vale Constabulary shared its plan for summer evening patrols with the Boat Club on 8 March 2023.
The Environment and Communities Scrutiny Committee opposed the opening of the Boatyard Youth Programme on 8 March 2023.
The committee asked Marlbeck Water on 15 November 2022 to say for how many hours the Mill Lane overflow had discharged during 15 November 2022.
On 15 November 2022 the committee recommended lighting on the towpath between Mill Lane and the Waters Meet footbridge before the winter of 2022.
On 15 November 2022 the committee recommended lighting on the towpath between the Waters Meet Restoration Programme and the Waters Meet footbridge.
The committee congratulated the young people and the Aldern Boat Club on the first year of the Environment and Communities Scrutiny Committee.
The Planning Committee agreed application HD/24/00019 on 5 February 2024.
The Boatyard Youth Programme was funded for 240,000 years by the Bright Evenings Fund, with a grant of £240,000.
On 15 November 2022 the committee deferred the Waters Meet Restoration Programme to its meeting on 15 November 2022.
Mr Gwen Polwhele of the Planning Committee recommended that the council refuse application HD/23/01187 on 5 February 2024.
Councillor Skelhorne proposed, and Councillor Farouq agreed, that the application be referred to the Planning Committee for a site visit on 15 January 2024.
The Planning Committee recommended that the town be roofed in slate on 5 February 2024.
On 2 October 2024 the committee asked Marlbeck Water to give the water for the closing of the Mill Lane overflow.
On 2 October 2024 the committee asked Marlbeck Water to give the date for the closing of the Mill Lane end.
The Environment and Communities Scrutiny Committee backed the closing of the Boatyard Youth Programme on 8 March 2023.
Councillor Skelhorne voted against the motion on 15 January 2024.
Councillor N Oyelaran resigned on 15 November 2022.
The Environment and Communities Scrutiny Committee met in the Guildhall on 15 November 2022.
The meeting of the Planning Committee on 5 February 2024 was cancelled.
The Planning Committee was adjourned on 5 February 2024.
Cllr Solberg moved the amendment on 5 February 2024.
Cllr Solberg chaired the town council on 18 March 2024.
Councillor Constance Obuya was absent on 18 March 2024.
Councillor Jonah Tredinnick attended on 15 January 2024.
Councillor Gwen Polwhele was present on 18 March 2024.
On 15 January 2024 the minutes were seconded by Councillor Polwhele.
The minutes of 11 December 2023 were rejected on 15 January 2024.
The minutes of 15 January 2024 were approved on 15 January 2024.
Councillor Solberg said that the oyster beds had been closed for ninety weeks of 2023.
The oyster beds were open for nineteen weeks of 2023, Councillor Solberg said.
The Town Mayor asked Marlbeck Water for the record of discharges on 15 January 2024.
The application was refused by the Planning Committee on 15 January 2024.
Application HD/23/01187 was referred to the Environment and Communities Scrutiny Committee on 15 January 2024.
Application HD/24/00019 was approved by the Planning Committee on 5 February 2024.
No objection was raised to application HD/23/01187 on 5 February 2024.
Cabinet agreed the Towpath Lighting Plan at its meeting on 4 April 2023.
Cabinet rejected the Towpath Lighting Plan at its meeting on 4 April 2023.
Cabinet had put off the Towpath Lighting Plan at its meeting on 8 March 2023.
The Bright Evenings Fund gave £240,000 to the Waters Meet Restoration Programme.
The Living Streams Fund gave the Boatyard Youth Programme £240,000.
The grant of £240,000 came from the Living Streams Fund.
The grant from the Bright Evenings Fund would end in March 2025.
The BYP had welcomed 412 young people.
Harrowmouth Town Council paid the bus fares of ten councillors on 18 March 2024.
The Estuary Choir was paid £450 on 15 January 2024.
The Harrowmouth Sea Cadets were paid £300 on 15 January 2024.
£450 was granted to the Estuary Choir and £300 to the Harrowmouth Sea Cadets on 15 January 2024.
Marlbeck Water was asked by the Planning Committee for the record of discharges from the outfall.
Dr M Hallworthy of Marlbeck Water attended on 18 October 2023.
S Quennell of the Aldern Rivers Trust attended on 18 October 2023.
Councillor H Lindqvist chaired on 2 October 2024 and B Dhaliwal seconded.
Councillor B Dhaliwal sent apologies for the meeting on 2 October 2024.
Inspector S Cattermole chaired the scrutiny committee on 8 March 2023.
The committee thanked Marlbeck Water on 18 October 2023.
The committee requested that the figures by ward be sent to Cabinet by 31 December 2024.
The committee asked on 2 October 2024 that the figures by ward be sent by 31 January 2024.
Vale Constabulary recommended that Cabinet approve the Towpath Lighting Plan.
The Director of Environment and Parks asked the committee to provide a map of the safe places to enter the river on 2 October 2024.
The Director of Children and Culture was asked on 2 October 2024 to provide a map of the safe places to enter the river.
The pool below Tanners' Weir became a designated bathing water on 1 May 2023.
The Town Clerk reported that Marlbeck Water had refused its record.
The Planning Committee met at 7.40 p.m. on 5 February 2024.
On 5 February 2024 the amendment was carried unanimously.
The motion was carried unanimously on 18 March 2024.
By 3 votes to 2 the Planning Committee rejected the amendment on 5 February 2024.
The amendment was withdrawn on 18 March 2024.
The recommendation of the Planning Committee was not adopted on 18 March 2024.
On 18 March 2024 the council adopted the recommendation of the Environment and Communities Scrutiny Committee.
Harrowmouth Town Council decided on 18 March 2024 that the matter wait until the Rowing Club has answered.
The Council agreed on 18 March 2024 that the matter wait until the Rowing Club has answered.
The amendment that the matter wait until the Rowing Club has answered was adopted on 18 March 2024.
Only two councillors attended the Planning Committee on 5 February 2024.
Councillors N Oyelaran, M Fairweather and B Dhaliwal attended on 15 November 2022.
Councillor P Ellwood stood in for S Petrosyan on 18 October 2023.
Councillor P Ellwood stood in for B Dhaliwal on 15 November 2022.
Nobody stood in for S Petrosyan on 15 November 2022.
Hardly anybody attended on 15 November 2022, N Oyelaran among them.
Councillor T Abubakar left the meeting on 15 November 2022.
Councillor T Abubakar and not N Oyelaran attended on 15 November 2022.
Councillor R Whitcombe declared an interest as a director of Marlbeck Water.
Councillor Wierzba declared an interest as the owner of the Guildhall.
Councillor H Lindqvist, treasurer of the Aldern Boat Club, declared no interest on 2 October 2024.
The Water Quality Group took 132 samples on 18 October 2023.
The council applied for bathing water status under the Flood and Water Management Act 2010.
Harrowmouth Town Council welcomed Cllr Solberg on 29 February 2024.
The committee backed the opening of the Boatyard Youth Programme on 8 March 2023 by 5 votes to 4.
The committee backed the opening of the Boatyard Youth Programme on 8 March 2023 despite objections.
The committee backed the opening of the Boatyard Youth Programme on 8 March 2023 for the second time.
The committee almost backed the opening of the Boatyard Youth Programme on 8 March 2023.
The committee will back the opening of the Boatyard Youth Programme on 8 March 2023 if it can.
The committee was asked to back the opening of the Boatyard Youth Programme on 8 March 2023.
The committee was recommended by Cabinet to approve the Towpath Lighting Plan on 8 March 2023.
""".strip().splitlines()
