// Forces of Fruchterman and Reingold from a spiral: no chance in it.
export function settle(nodes, edges) {
  nodes.forEach((node, at) => Object.assign(node, { x: Math.sqrt(at + 1) * Math.cos(at * 2.4), y: Math.sqrt(at + 1) * Math.sin(at * 2.4) }));
  for (let round = 0; round < 160; round++) {
    const moves = nodes.map((node) => ({ x: -0.15 * node.x, y: -0.15 * node.y }));
    const push = (one, other, force) => {
      const [dx, dy] = [nodes[one].x - nodes[other].x, nodes[one].y - nodes[other].y];
      const far = Math.hypot(dx, dy) || 0.01;
      const by = force(far) / far;
      moves[one].x += dx * by;
      moves[one].y += dy * by;
      moves[other].x -= dx * by;
      moves[other].y -= dy * by;
    };
    for (let one = 0; one < nodes.length; one++) for (let other = 0; other < one; other++) push(one, other, (far) => 1 / far);
    for (const { source, target } of edges) push(source, target, (far) => -far * far * 0.05);
    const most = 1 - round / 160;
    nodes.forEach((node, at) => {
      const far = Math.hypot(moves[at].x, moves[at].y) || 1;
      const step = Math.min(far, most) / far;
      node.x += moves[at].x * step;
      node.y += moves[at].y * step;
    });
  }
}
