import{a,b}from"./part-KMEMXF7A.js";import"./part-SPYGXC2X.js";export{a as Explorer,b as LEGEND};
