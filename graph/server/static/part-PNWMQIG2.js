import{r as a}from"./part-VLX6DRFR.js";import"./part-AYHZPDM5.js";export{a as WebGLDevice};
