"""python3 layout.py igraph|sfdp EDGES PLACES: lays the graph out as a whole, writes a line "x y" for each node, says what processor time it
took as one JSON object. EDGES begins with a line "nodes edges", then a line for each edge. Exit status 3: that engine is not installed."""
import json
import os
import shutil
import subprocess
import sys
import time

STEPS = 100  # of igraph, for which that is enough at 100,000 nodes


def by_igraph(count, edges):
    try:
        import igraph
    except ImportError:
        sys.exit(3)
    graph = igraph.Graph(n=count, edges=edges)
    begin = time.process_time()
    layout = graph.layout_fruchterman_reingold(niter=STEPS, grid="grid")
    took = time.process_time() - begin
    return layout.coords, {"whole_cpu_s": took, "step_ms": took * 1e3 / STEPS}


def by_sfdp(count, edges):
    if shutil.which("sfdp") is None:
        sys.exit(3)
    text = "graph {" + "".join(f"{n};" for n in range(count)) + "".join(f"{a}--{b};" for a, b in edges) + "}"
    before = os.times()
    said = subprocess.run(["sfdp", "-Goverlap=true", "-Gsplines=none", "-Tplain"], input=text, capture_output=True, text=True, check=True).stdout
    after = os.times()
    places = [(0.0, 0.0)] * count
    for line in said.splitlines():
        words = line.split(" ")
        if words[0] == "node":
            places[int(words[1])] = (float(words[2]), float(words[3]))
    return places, {"whole_cpu_s": after.children_user + after.children_system - before.children_user - before.children_system}


def main():
    engine, source, target = sys.argv[1:]
    with open(source, encoding="ascii") as file:
        (count, _), *edges = [tuple(map(int, line.split())) for line in file]
    places, told = (by_igraph if engine == "igraph" else by_sfdp)(count, edges)
    with open(target, "w", encoding="ascii") as file:
        file.writelines(f"{x} {y}\n" for x, y in places)
    print(json.dumps(told))


main()
