from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

SHOWN = 'document.getElementById("overview").points.shown.reduce((sum, each) => sum + each, 0)'
AT = 'at => document.getElementById("overview").points.seen(at).slice(0, 2)'

COVERED = """() => { const root = document.getElementById("overview"), { points } = root;
    const { left, top } = root.querySelector(".surface").getBoundingClientRect();
    const labels = [...root.querySelectorAll(".labels span:not([hidden])")];
    return labels.map((label) => { const box = label.getBoundingClientRect();
        return [label.textContent, [...points.sizes].filter((size, at) => { if (!size) return false;
            const [x, y, far] = points.seen(at);
            return x + left + far > box.left && x + left - far < box.right && y + top + far > box.top && y + top - far < box.bottom;
        }).length]; }); }"""


@pytest.fixture
def overview(tab: Page) -> Page:
    """The page of all things, drawn."""
    tab.goto("/graph")
    tab.get_by_role("link", name="All of the graph at once").click()
    tab.wait_for_selector("#overview[data-ready]")
    return tab


def test_a_point_is_chosen_by_mouse(overview: Page) -> None:
    """A click on a point tells what it is, and leads to what stands about it."""
    at = overview.evaluate('document.getElementById("overview").points.data.group.indexOf(4)')
    box, (x, y) = overview.locator(".canvas").bounding_box(), overview.evaluate(AT, at)
    assert box
    overview.mouse.move(box["x"] + x, box["y"] + y)
    overview.wait_for_timeout(300)
    overview.mouse.click(box["x"] + x, box["y"] + y)
    expect(overview.locator(".chosen .kind")).to_have_text("Meeting")
    overview.get_by_role("link", name="What stands about it").click()
    overview.wait_for_url("**/graph?around=**")


def test_points_are_gone_through_by_keys(overview: Page) -> None:
    """Tab comes to the picture, arrows go from point to point, Enter leads to what stands about one."""
    overview.get_by_label("to the year").focus()
    overview.keyboard.press("Tab")
    assert overview.evaluate("document.activeElement.getAttribute('role')") == "application"
    overview.keyboard.press("ArrowRight")
    name = overview.locator(".chosen h2")
    expect(name).to_be_visible()
    first = name.inner_text()
    overview.keyboard.press("ArrowRight")
    expect(name).not_to_have_text(first)
    expect(overview.locator("#overview .heard")).to_contain_text(name.inner_text())
    overview.keyboard.press("+")
    overview.keyboard.press("0")
    overview.keyboard.press("Enter")
    overview.wait_for_url("**/graph?around=**")


def test_kinds_and_years_are_chosen(overview: Page) -> None:
    """A kind is hidden by its button, and two lists of years leave what is of these years."""
    every, picture = overview.evaluate(SHOWN), overview.locator(".canvas canvas")
    before = picture.screenshot()
    button = overview.locator(".kinds button").first
    button.press("Enter")
    overview.wait_for_timeout(500)
    assert picture.screenshot() != before
    expect(button).to_have_attribute("aria-pressed", "false")
    fewer = overview.evaluate(SHOWN)
    assert 0 < fewer < every
    button.press("Enter")
    first = overview.get_by_label("from the year")
    first.focus()
    overview.keyboard.press("End")
    assert 0 < overview.evaluate(SHOWN) < fewer
    expect(overview.locator("#overview .heard")).to_contain_text("are shown")
    overview.keyboard.press("Home")
    assert overview.evaluate(SHOWN) == every


def test_the_table_counts_what_is_drawn(overview: Page) -> None:
    """The table below has as many things as there are points."""
    counts = overview.locator("table tbody tr td:last-child").all_inner_texts()
    assert sum(int(each.replace(",", "")) for each in counts) == overview.evaluate(SHOWN)
    assert {counts[0]} <= set(overview.locator(".kinds small").all_inner_texts())


@pytest.mark.parametrize(
    ("kind", "middle", "above", "below"),
    [
        pytest.param("body", True, True, True, id="a square"),
        pytest.param("organisation", False, True, True, id="a hollow square"),
        pytest.param("meeting", True, False, True, id="a triangle"),
        pytest.param("item", True, True, False, id="a triangle on its point"),
    ],
)
def test_signs_are_those_of_the_legend(
    overview: Page, kind: str, *, middle: bool, above: bool, below: bool
) -> None:
    """A point has the sign of its kind: told by whether its middle is filled, and what is aside of that."""
    pixels = """kind => { const { raster } = document.getElementById("overview").points;
        const { side, pixels } = raster.stamp(raster.kinds.indexOf(kind), 32);
        return [[33, 33], [45, 19], [45, 47]].map(([x, y]) => pixels[side * y + x] >>> 24 > 128); }"""
    assert overview.evaluate(pixels, kind) == [middle, above, below]


def test_the_picture_is_moved_by_mouse_and_wheel(overview: Page) -> None:
    """A point goes along with what is dragged, and stays under the wheel that brings it nearer."""
    box, (x, y) = overview.locator(".canvas").bounding_box(), overview.evaluate(AT, 0)
    assert box
    overview.mouse.move(box["x"] + x, box["y"] + y)
    overview.mouse.down()
    overview.mouse.move(box["x"] + x + 30, box["y"] + y + 20, steps=2)
    overview.mouse.up()
    assert overview.evaluate(AT, 0) == pytest.approx([x + 30, y + 20], abs=0.1)
    expect(overview.locator(".chosen")).to_have_text("Nothing is chosen.")
    reach = 'document.getElementById("overview").points.seen(0)[2]'
    before = overview.evaluate(reach)
    overview.mouse.wheel(0, -300)
    overview.wait_for_function(f"{reach} > {1.4 * before}")
    assert overview.evaluate(AT, 0) == pytest.approx([x + 30, y + 20], abs=1.5)


def test_nothing_is_drawn_while_nothing_moves(overview: Page) -> None:
    """A picture that stands still takes no frame."""
    drawn = """() => new Promise((done) => { const { raster } = document.getElementById("overview").points;
        let count = 0; raster.draw = () => count++; setTimeout(() => done(count), 500); })"""
    overview.wait_for_timeout(300)
    assert overview.evaluate(drawn) == 0


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["wide", "narrow"])
def test_names_of_bodies_cover_no_sign(browser: Browser, at: str, size: tuple[int, int]) -> None:
    """The names of bodies stand where no sign is, at first and when the picture has come nearer."""
    context = browser.new_context(base_url=at, viewport={"width": size[0], "height": size[1]})
    tab = context.new_page()
    tab.goto("/overview")
    tab.wait_for_selector("#overview[data-ready]")
    names = {"Environment and Communities Scrutiny Committee", "Harrowmouth Town Council"}
    found = dict(tab.evaluate(COVERED))
    assert names <= found.keys()
    assert set(found.values()) == {0}
    tab.locator(".canvas").press("+")
    tab.wait_for_timeout(500)
    assert set(dict(tab.evaluate(COVERED)).values()) <= {0}
    context.close()
