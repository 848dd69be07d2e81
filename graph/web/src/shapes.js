// The signs of things as sigma draws them.
import { NodeProgram } from "sigma/rendering";
import { floatColor } from "sigma/utils";
import { SHAPES } from "./signs.js";


const VERTEX = `
attribute vec4 a_id; attribute vec4 a_color; attribute vec2 a_position;
attribute float a_size; attribute float a_shape; attribute float a_angle;
uniform mat3 u_matrix; uniform float u_sizeRatio; uniform float u_correctionRatio;
varying vec4 v_color; varying vec2 v_at; varying float v_soft; varying float v_shape;
void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 away = size * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + away, 1)).xy, 0, 1);
  v_at = away / (size / 2.0);
  v_soft = u_correctionRatio * 4.0 / size;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

// Distances from the edge of each sign, in radii of the circle about it: below 0 is inside.
const FRAGMENT = `
precision highp float;
varying vec4 v_color; varying vec2 v_at; varying float v_soft; varying float v_shape;
float triangle(vec2 p) { return max(0.866 * abs(p.x) + 0.5 * p.y, -p.y) - 0.5; }
float far(vec2 p) {
  vec2 a = abs(p);
  if (v_shape < 0.5) return length(p) - 0.86;
  if (v_shape < 1.5) return max(length(p) - 0.86, -max(length(p) - 0.5, -p.x));
  if (v_shape < 2.5) return max(a.x, a.y) - 0.76;
  if (v_shape < 3.5) return abs(max(a.x, a.y) - 0.59) - 0.2;
  if (v_shape < 4.5) return triangle(p + vec2(0.0, 0.1));
  if (v_shape < 5.5) return triangle(vec2(p.x, -p.y + 0.1));
  if (v_shape < 6.5) return (a.x + a.y - 0.98) * 0.707;
  if (v_shape < 7.5) return max(abs(p.x + a.y * 0.6 - 0.25) - 0.5, a.y - 0.72);
  if (v_shape < 8.5) return max(a.y, 0.866 * a.x + 0.5 * a.y) - 0.82;
  if (v_shape < 9.5) {
    float turn = abs(mod(atan(p.x, p.y) + 3.7699, 1.2566) - 0.6283) / 0.6283;
    return (length(p) - mix(0.46, 1.0, turn)) * 0.7;
  }
  return max(max(a.x - 0.62, a.y - 0.84), (p.x + p.y - 1.06) * 0.707);
}
void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = length(v_at) > 1.0 ? vec4(0.0) : v_color;
  #else
  gl_FragColor = mix(v_color, vec4(0.0), smoothstep(-v_soft, 0.0, far(v_at)));
  #endif
}`;

export class ShapeProgram extends NodeProgram {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: ["u_sizeRatio", "u_correctionRatio", "u_matrix"],
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_shape", size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  processVisibleItem(id, at, data) {
    this.array.set([data.x, data.y, data.size, floatColor(data.color), id, SHAPES.indexOf(data.shape)], at);
  }

  setUniforms(params, { gl, uniformLocations }) {
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
