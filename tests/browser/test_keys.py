from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_every_page import PAGES, THING

SEEN = """() => { const one = document.activeElement;
    if (!one || one === document.body) return null;
    const [box, style] = [one.getBoundingClientRect(), getComputedStyle(one)];
    const ringed = (each) => { const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== "none" && parseFloat(outlineWidth) > 0; };
    const ring = ringed(one) || (one.parentElement && one.matches(".cm-content") && ringed(one.getRootNode().host ?? one.parentElement));
    const shown = box.width > 0 && box.height > 0 && style.visibility === "visible" && one.checkVisibility()
        && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
    window.passed ??= new Map();
    const again = window.passed.has(one);
    if (!again) window.passed.set(one, window.passed.size);
    return { what: `${one.tagName.toLowerCase()}.${one.className?.baseVal ?? one.className} ${(one.textContent || one.name || "").trim().slice(0, 40)}`,
        ring, shown, again, hidden: Boolean(one.closest("[aria-hidden=true], [inert]")) }; }"""
"""What has the focus: whether it is seen, has a ring around it, had the focus before; None at the end."""

REACHED = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0
        && !(one.type === "hidden")).filter((one) => !window.passed.has(one)).map((one) => one.outerHTML.slice(0, 120))"""
"""What a reader can use by mouse and Tab did not come to."""

MOST = 1_500
"""Steps after which a page has a trap."""
