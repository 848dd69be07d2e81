import{a,b}from"./part-3EFDSSJE.js";import"./part-SPYGXC2X.js";export{a as Explorer,b as LEGEND};
