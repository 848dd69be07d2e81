"""Tables as Arrow has them, and as Parquet: the one wrapper of pyarrow.

Parquet says in its footer who wrote it. Equal graphs give equal bytes with one version of pyarrow.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from councilgraph.graph.exports.sheet_tables import SheetTable
from councilgraph.graph.exports.sheets import Type
from councilgraph.graph.extras import needing
from councilgraph.graph.version import GENERATOR

if TYPE_CHECKING:
    import pyarrow as pa


def arrow(table: SheetTable) -> pa.Table:
    """A table with its types: days as date32, whole numbers as int64, kinds as dictionaries of words.

    Raises MissingExtra where pyarrow is not installed.
    """
    with needing("tables"):
        import pyarrow as pa  # noqa: PLC0415 (an extra, and slow: loaded where it is asked for)
    types = {
        Type.TEXT: pa.string(),
        Type.KIND: pa.dictionary(pa.int32(), pa.string()),
        Type.DAY: pa.date32(),
        Type.YEAR: pa.int64(),
        Type.WHOLE: pa.int64(),
        Type.NUMBER: pa.float64(),
        Type.TRUTH: pa.bool_(),
    }
    columns = [*zip(*table.values(), strict=True)] or [()] * len(table.heads)
    fields = [pa.field(head.name, types[head.type]) for head in table.heads]
    arrays = [pa.array(values, field.type) for values, field in zip(columns, fields, strict=True)]
    return pa.table(arrays, schema=pa.schema(fields, {"creator": GENERATOR}))


def parquet(table: SheetTable) -> bytes:
    """A table as a Parquet file; raises MissingExtra where pyarrow is not installed."""
    made = arrow(table)
    import pyarrow.parquet as pq  # noqa: PLC0415 (an extra, as above)

    out = BytesIO()
    pq.write_table(made, out, compression="zstd")
    return out.getvalue()
