"""Colours as style sheets write them, as `#rrggbb`."""

import colorsys
import re

HEX = re.compile(r"#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b", re.IGNORECASE)
RGB = re.compile(r"rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+)(%?))?\s*\)")
HSL = re.compile(
    r"hsla?\(\s*([\d.]+)(?:deg)?[\s,]+([\d.]+)%[\s,]+([\d.]+)%(?:[\s,/]+([\d.]+)(%?))?\s*\)"
)
WORD = re.compile(r"[a-z]+")

NAMED = {
    "amber": "#ffbf00",
    "black": "#000000",
    "blue": "#0000ff",
    "crimson": "#dc143c",
    "cyan": "#00ffff",
    "darkgreen": "#006400",
    "darkorange": "#ff8c00",
    "darkred": "#8b0000",
    "firebrick": "#b22222",
    "forestgreen": "#228b22",
    "gold": "#ffd700",
    "gray": "#808080",
    "green": "#008000",
    "grey": "#808080",
    "lightblue": "#add8e6",
    "lightgreen": "#90ee90",
    "lightgrey": "#d3d3d3",
    "lightgray": "#d3d3d3",
    "lime": "#00ff00",
    "limegreen": "#32cd32",
    "navy": "#000080",
    "olive": "#808000",
    "orange": "#ffa500",
    "orangered": "#ff4500",
    "pink": "#ffc0cb",
    "purple": "#800080",
    "red": "#ff0000",
    "salmon": "#fa8072",
    "seagreen": "#2e8b57",
    "silver": "#c0c0c0",
    "skyblue": "#87ceeb",
    "springgreen": "#00ff7f",
    "steelblue": "#4682b4",
    "teal": "#008080",
    "tomato": "#ff6347",
    "violet": "#ee82ee",
    "white": "#ffffff",
    "yellow": "#ffff00",
    "yellowgreen": "#9acd32",
}


def css_colour(printed: str) -> str | None:
    """The first colour in a CSS value as `#rrggbb`; None for transparent or none."""
    lowered = printed.lower()
    if match := HEX.search(lowered):
        return _hex(match[1])
    if match := RGB.search(lowered):
        rgb = [float(match[at]) for at in (1, 2, 3)]
        return None if _is_clear(match) else _written(rgb)
    if match := HSL.search(lowered):
        hue, strength, light = (float(match[at]) for at in (1, 2, 3))
        rgb = [255 * part for part in colorsys.hls_to_rgb(hue / 360, light / 100, strength / 100)]
        return None if _is_clear(match) else _written(rgb)
    return next((NAMED[word] for word in WORD.findall(lowered) if word in NAMED), None)


def _hex(digits: str) -> str | None:
    """Three or six digits, or with the one or two of opacity; None where that is nought."""
    full = digits if len(digits) >= 6 else "".join(digit * 2 for digit in digits)
    return None if full[6:] == "00" else f"#{full[:6]}"


def _is_clear(match: re.Match[str]) -> bool:
    return match[4] is not None and float(match[4]) == 0


def _written(rgb: list[float]) -> str:
    return "#" + "".join(f"{min(round(part), 255):02x}" for part in rgb)
