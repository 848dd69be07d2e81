from councilgraph.graph.graph import Graph as Graph
from councilgraph.graph.notebook.extension import load_ipython_extension as load_ipython_extension
