"""How long a page is kept from answering while it is used."""

ROUNDS = 5  # the best of them counts: other programs hold up a task now and then, the view always
# A browser tells of tasks of 50 milliseconds and more, a while after they have ended.
WATCH = """() => {
    window.tasks = [];
    const told = (list) => window.tasks.push(...list.getEntries());
    new PerformanceObserver(told).observe({ type: "longtask" });
}"""
# A long task of our own ends a round: once the browser tells of it, it has told of all before.
END = """() => new Promise((done) => setTimeout(() => {
    const begin = window.end = performance.now();
    while (performance.now() - begin < 100);
    done();
}))"""
TOLD = "() => window.tasks.some((task) => task.startTime + task.duration >= window.end + 50)"
LONGEST = """() => Math.max(0, ...window.tasks.splice(0)
    .filter((task) => task.startTime + task.duration < window.end + 50)
    .map((task) => task.duration))"""


def longest(page, use, slower=1):
    """Return the milliseconds of the longest task while a page is used, or 0 below 50.

    The processor is taken to be so many times ``slower`` than it is, as that of a phone.
    """
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.evaluate(WATCH)
    found = []
    for _ in range(ROUNDS):
        use()
        page.evaluate(END)
        page.wait_for_function(TOLD)
        found.append(page.evaluate(LONGEST))
    return min(found)
