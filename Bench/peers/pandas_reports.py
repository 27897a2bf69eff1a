"""Peer: an analyst's script; pandas reads a month's exports of every client, Jinja2 writes a report for each.

The same figures as ours for an Instagram account and an ad account: the month against the one before and the same month
a year ago, days as sparklines and tables, posts by format, the best and the weakest, campaigns by what they aim at. It
leaves out what pandas gives no help with: findings in words, intervals, coverage, sources.
"""

from __future__ import annotations

import sys
from pathlib import Path

TEMPLATES = Path(__file__).parent / "templates"


class Peer:
    """Made once; `tools.Missing` where the packages cannot be installed."""

    def __init__(self, bench) -> None:
        from harness import tools

        self.python = tools.python_with(["pandas", "jinja2"], bench.work, bench.say)
        for package in ("pandas", "Jinja2"):
            bench.versions[package] = tools.version_of(package, self.python)

    def command(self, workspace: Path, month: str, output: Path) -> list:
        return [self.python, __file__, workspace, month, output]


def main(workspace: Path, month: str, output: Path) -> None:
    import json

    import jinja2
    import pandas as pd

    class Months:
        """The month, the one before and the same of the year before, as first and last day."""

        def __init__(self, month: str) -> None:
            this = pd.Period(month, freq="M")
            self.all = {"now": this, "previous": this - 1, "year before": this - 12}

        def __iter__(self):
            return iter(self.all.items())

    months = Months(month)
    zone = "Europe/London"

    def read_series(folder: Path) -> pd.DataFrame:
        """The daily series of an account, a column each."""
        series = {}
        for name in ("Views", "Reach", "Follows", "Interactions"):
            parts = [
                pd.read_csv(file, encoding="utf-16", skiprows=2, index_col=0)["Primary"]
                for file in sorted(folder.glob(f"*/{name}.csv"))
            ]
            series[name.lower()] = pd.concat(parts)
        days = pd.DataFrame(series)
        days.index = pd.to_datetime(days.index).normalize()
        return days.sort_index()

    def read_posts(folder: Path) -> pd.DataFrame:
        posts = pd.concat([pd.read_csv(file) for file in sorted(folder.glob("*/*_*.csv"))])
        moments = pd.to_datetime(posts["Publish time"], format="%m/%d/%Y %H:%M")
        local = moments.dt.tz_localize("America/Los_Angeles", ambiguous="NaT", nonexistent="shift_forward")
        posts["published"] = local.dt.tz_convert(zone).dt.tz_localize(None)
        posts["month"] = posts["published"].dt.to_period("M")
        posts["engagement"] = posts[["Likes", "Comments", "Saves", "Shares"]].sum(axis=1)
        posts["rate"] = posts["engagement"] / posts["Reach"]
        return posts

    def read_ads(folder: Path) -> pd.DataFrame:
        ads = pd.concat([pd.read_csv(file) for file in sorted(folder.glob("*/*.csv"))])
        ads["day"] = pd.to_datetime(ads["Day"])
        ads["month"] = ads["day"].dt.to_period("M")
        return ads.rename(columns={"Amount spent (GBP)": "spend"})

    def ratio(part: float, whole: float) -> float | None:
        return part / whole if whole else None

    def account_figures(days: pd.DataFrame, posts: pd.DataFrame, followers: pd.Series, month: pd.Period) -> dict:
        part = days.loc[str(month)]
        mine = posts[posts["month"] == month]
        end = followers.get(month.end_time.normalize())
        before = followers.get((month - 1).end_time.normalize())
        growth = None if end is None or before is None else end - before
        return {
            "average daily reach": part["reach"].mean(),
            "views": part["views"].sum(),
            "interactions": part["interactions"].sum(),
            "new followers": part["follows"].sum(),
            "engagement rate": ratio(mine["engagement"].sum(), mine["Reach"].sum()),
            "median engagement rate": mine["rate"].median(),
            "followers": end,
            "net follower growth": growth,
            "follower growth rate": None if growth is None else ratio(growth, before),
            "posts published": len(mine),
            "views per day": part["views"].mean(),
            "interactions per day": part["interactions"].mean(),
            "new followers per day": part["follows"].mean(),
        }

    def campaign_months(ads: pd.DataFrame) -> pd.DataFrame:
        """Sums by month and campaign; days without results count for what the campaign aims at."""
        groups = ads.groupby(["month", "Campaign name"])
        columns = ["spend", "Results", "Impressions", "Link clicks", "Purchases conversion value"]
        return groups[columns].sum().rename(columns={"Results": "results"}).assign(kind=groups["Result type"].first())

    def ad_figures(part: pd.DataFrame) -> dict:
        sums = part[["spend", "Impressions", "Link clicks", "Purchases conversion value"]].sum()
        figures = {
            "amount spent": sums["spend"],
            "impressions": sums["Impressions"],
            "link clicks": sums["Link clicks"],
            "cpm": ratio(sums["spend"] * 1000, sums["Impressions"]),
            "ctr": ratio(sums["Link clicks"], sums["Impressions"]),
            "cpc": ratio(sums["spend"], sums["Link clicks"]),
            "purchase value": sums["Purchases conversion value"],
        }
        for kind, spend, results in part.groupby("kind")[["spend", "results"]].sum().itertuples():
            figures[f"results: {kind}"] = results
            figures[f"cost per result: {kind}"] = ratio(spend, results)
        return figures

    def campaign_table(part: pd.DataFrame) -> pd.DataFrame:
        table = part.assign(
            cost=part["spend"] / part["results"],
            cpm=part["spend"] * 1000 / part["Impressions"],
            ctr=part["Link clicks"] / part["Impressions"],
            cpc=part["spend"] / part["Link clicks"])
        return table.sort_values("spend", ascending=False).reset_index()

    def format_table(posts: pd.DataFrame) -> list[dict]:
        groups = posts.groupby("Post type")
        table = groups[["Views", "Reach", "engagement"]].sum()
        table["posts"] = groups.size()
        table["median reach"] = groups["Reach"].median()
        table["median rate"] = groups["rate"].median()
        table["rate"] = table["engagement"] / table["Reach"]
        return table.sort_values("rate", ascending=False).reset_index().to_dict("records")

    def sparkline(values: pd.Series, width: int = 240, height: int = 48) -> str:
        """An inline SVG line, from the lowest to the highest value."""
        low, high = values.min(), values.max()
        step = width / max(1, len(values) - 1)
        scale = height / ((high - low) or 1)
        points = " ".join(
            f"{index * step:.1f},{height - (value - low) * scale:.1f}" for index, value in enumerate(values))
        return (
            f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">'
            f'<polyline points="{points}" fill="none" stroke="#1F5F7A" stroke-width="1.5"/></svg>')

    def compared(figures: dict[str, dict]) -> list[dict]:
        """A row a figure: the month, the ones it is compared with, and the changes."""
        rows = []
        for name, value in figures["now"].items():
            row = {"name": name, "value": value}
            for other in ("previous", "year before"):
                before = figures[other].get(name)
                known = value is not None and before is not None
                row[other] = before
                row[f"change from {other}"] = ratio(value - before, before) if known else None
            rows.append(row)
        return rows

    counts = pd.read_csv(workspace / "followers.csv", parse_dates=["day"])
    followers_of = {client: rows.set_index("day")["followers"] for client, rows in counts.groupby("client")}
    loader = jinja2.FileSystemLoader(TEMPLATES)
    plain = jinja2.Environment(loader=loader)
    safe = jinja2.Environment(loader=loader, autoescape=True)
    for environment in (plain, safe):
        environment.filters["number"] = lambda value: "–" if value is None or value != value else f"{value:,.2f}"
        environment.filters["percent"] = lambda value: "–" if value is None or value != value else f"{value:+.1%}"
    pages = {"report.html": safe.get_template("report.html"), "report.md": plain.get_template("report.md")}

    printed = {}
    for folder in sorted((workspace / "inbox").iterdir()):
        days, posts = read_series(folder / "instagram"), read_posts(folder / "instagram")
        ads = read_ads(folder / "meta-ads")
        account = {name: account_figures(days, posts, followers_of[folder.name], month) for name, month in months}
        sums = campaign_months(ads)
        paid = {name: ad_figures(sums.loc[month]) for name, month in months}
        now = months.all["now"]
        mine = posts[posts["month"] == now].sort_values("rate", ascending=False)
        campaigns = campaign_table(sums.loc[now])
        part, before = days.loc[str(now)], days.loc[str(months.all["year before"])]
        context = {
            "client": folder.name,
            "months": {name: str(month) for name, month in months},
            "account": compared(account),
            "paid": compared(paid),
            "days": [
                {"day": day.date(), **row, "year before": old}
                for (day, row), old in zip(part.to_dict("index").items(), before["reach"])
            ],
            "lines": {name: sparkline(part[name]) for name in part},
            "spend": sparkline(ads[ads["month"] == now].groupby("day")["spend"].sum()),
            "followers": followers_of[folder.name].tail(13).items(),
            "formats": format_table(mine),
            "best": mine.head(3).to_dict("records"),
            "weakest": mine.tail(2).to_dict("records"),
            "campaigns": {kind: rows.to_dict("records") for kind, rows in campaigns.groupby("kind")},
        }
        place = output / folder.name
        place.mkdir(parents=True, exist_ok=True)
        for name, template in pages.items():
            (place / name).write_text(template.render(context))
        printed[folder.name] = {
            name: None if value is None else float(value) for name, value in {**account["now"], **paid["now"]}.items()}
    (output / "figures.json").write_text(json.dumps(printed))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
