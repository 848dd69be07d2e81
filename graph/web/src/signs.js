// Signs for the kinds of things, the same as in councilgraph.css: never told apart by colour alone.
const corners = (...places) => `M${places.map(([x, y]) => `${x} ${y}`).join("L")}Z`;
const STAR = Array.from({ length: 10 }, (_, at) => [Math.sin(at * 0.6283), -Math.cos(at * 0.6283)].map((each) => (each * (at % 2 ? 0.46 : 1)).toFixed(3)));
const DISC = "M0 -.86A.86 .86 0 1 1 0 .86A.86 .86 0 1 1 0 -.86Z";

// Each as the path of an SVG in a circle of radius 1, to be filled by the rule "evenodd".
export const SIGNS = {
  person: DISC,
  post: `${DISC}M0 -.5V.5A.5 .5 0 0 0 0 -.5Z`,
  body: corners([-0.76, -0.76], [0.76, -0.76], [0.76, 0.76], [-0.76, 0.76]),
  organisation: corners([-0.79, -0.79], [0.79, -0.79], [0.79, 0.79], [-0.79, 0.79]) + corners([-0.39, -0.39], [0.39, -0.39], [0.39, 0.39], [-0.39, 0.39]),
  meeting: corners([0, -1], [0.87, 0.5], [-0.87, 0.5]),
  item: corners([0, 1], [0.87, -0.5], [-0.87, -0.5]),
  decision: corners([0, -1], [1, 0], [0, 1], [-1, 0]),
  response: corners([-0.75, -0.72], [0.3, -0.72], [0.75, 0], [0.3, 0.72], [-0.75, 0.72], [-0.25, 0]),
  programme: corners([-0.5, -0.82], [0.5, -0.82], [0.95, 0], [0.5, 0.82], [-0.5, 0.82], [-0.95, 0]),
  topic: corners(...STAR),
  paper: corners([-0.62, -0.84], [0.22, -0.84], [0.62, -0.44], [0.62, 0.84], [-0.62, 0.84]),
};
export const SHAPES = Object.keys(SIGNS);

const HUES = { post: "person", organisation: "body", item: "meeting", response: "decision", topic: "programme", paper: "paper-doc" };

// The name of the colour of a kind.
export const hue = (kind) => HUES[kind] ?? kind;
