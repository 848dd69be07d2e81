import{a,b}from"./part-5R2HBIOA.js";import"./part-VUJJZDS3.js";import"./part-K4SABGCS.js";export{a as Explorer,b as LEGEND};
