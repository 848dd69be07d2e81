import{a,b}from"./part-7C6FVDIY.js";import"./part-SPYGXC2X.js";export{a as Explorer,b as LEGEND};
