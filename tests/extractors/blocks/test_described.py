"""Features in columns: the same places and the same scores as features one by one."""

from councilgraph.extractors.blocks.described import column, features
from councilgraph.extractors.blocks.model import labels_of_both, read_model, side_by_side, weigh
from tests.extractors.blocks.scoring import best, scores

TABLE = ["labels\titem\ttext", "after\titem\ttext\t0.50", "bold\titem\t1.50", "len=9\ttext\t2.00"]
COLUMNS = [
    column(["b", "9", "9"], lambda sign: ("bold",) if sign == "b" else ("len=9", "never seen")),
    column([False, False, True], lambda bold: ("bold",) if bold else ()),
]


def test_the_features_of_a_place_are_those_of_its_columns() -> None:
    """Training is given each place's features, one column behind the other."""
    assert features(COLUMNS) == [["bold"], ["len=9", "never seen"], ["len=9", "never seen", "bold"]]


def test_columns_weigh_what_their_features_do() -> None:
    """Weighed in columns, each place has the scores of its features."""
    model = read_model(TABLE)
    assert weigh(model, COLUMNS).tolist() == scores(model, features(COLUMNS)).tolist()


def test_two_models_are_read_at_once() -> None:
    """Each of two models labels as it does alone, whichever features it knows."""
    one = read_model(TABLE)
    other = read_model([line.replace("bold", "tall") for line in TABLE])
    both = side_by_side(one, other)
    found = labels_of_both(both, one, other, COLUMNS)
    assert found == (best(one, features(COLUMNS)), best(other, features(COLUMNS)))
    assert labels_of_both(both, one, other, [column([], lambda thing: (str(thing),))]) == ([], [])
