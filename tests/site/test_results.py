"""The page of results: its chart."""

from vae_tutorial.pretrained import available


def test_the_models_are_drawn_in_one_chart_that_the_text_refers_to(visit):
    page = visit("book/results.html")
    chart = page.locator("article figure")
    assert chart.count() == 1
    reference = page.locator("article a.internal[href='#fig-results-models']").inner_text()
    assert chart.locator(".caption-number").inner_text().strip() == reference
    picture = chart.locator("img")
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 600
    for word in ("mnist", "digits", "nats", "autoencoders", "convolutional"):
        assert word in picture.get_attribute("alt")
    # The same figures stand in the table above it.
    rows = page.locator("article table").first.locator("tbody tr")
    assert rows.count() == sum(map(len, available().values()))
