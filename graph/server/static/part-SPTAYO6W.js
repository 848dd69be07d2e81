import{a,b}from"./part-JTNEF2MR.js";import"./part-F3VJO6VH.js";import"./part-VUJJZDS3.js";import"./part-AYHZPDM5.js";export{a as Explorer,b as LEGEND};
