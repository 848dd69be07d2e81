import{a,b}from"./part-HOUPVPTX.js";import"./part-VUJJZDS3.js";import"./part-K4SABGCS.js";export{a as Explorer,b as LEGEND};
