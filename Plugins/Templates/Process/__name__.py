#!/usr/bin/env python3
"""What the region __name__ reasons, beyond the facts of __Name__.xml.

NerveGraph starts this program and writes requests to its standard input, one JSON object on each line. The program answers each with one
JSON object on one line of its standard output; whatever else it has to say goes to standard error. When the input ends, so does the program.

Nothing but Python's standard library is needed. Any other language will do as well: the protocol is described, with a complete transcript, in
Documentation/PluginProtocol.md of NerveGraph.

Everything here is an example and makes no anatomical claim.
"""

import json
import sys

# What is contributed: the answer to "hello". Names begin with the plugin's id. A contribution that "reads" sends a query along: NerveGraph asks it
# before each call, with the arguments and the case as parameters, and the program finds the rows under "read". It may read anything and write nothing.
CONTRIBUTIONS = {
    "protocol": 1,
    # What follows from facts: MATCH and WHERE, then one MERGE, which has to touch something of this region.
    "rules": [
        {
            "id": "__name__:lies-beside",
            "says": "A structure that lies in the same space as a nerve lies beside it.",
            "sources": ["curator"],
            "cypher": (
                "MATCH (structure:Structure)-[:LOCATED_IN]->(:Space {id: 'space:__name__/example-plane'})<-[:LOCATED_IN]-(nerve:Nerve) "
                "MERGE (structure)-[:LIES_BESIDE]->(nerve)"
            ),
        }
    ],
    # What must hold: each row is a finding of `nervegraph check`; its first column is what is to blame.
    "checks": [
        {
            "id": "__name__:approach-without-risk",
            "severity": "warning",
            "says": "Somebody has thought of what may be harmed on each approach.",
            "cypher": (
                "MATCH (approach:Approach {region: 'region:__name__'}) "
                "WHERE NOT EXISTS { MATCH (approach)-[:AT_RISK]->() } "
                "RETURN approach.id, approach.name + ' says nothing of risks'"
            ),
            "hint": "write at-risk with its source",
        }
    ],
    # Questions by name: CALL __name__.supply('…') YIELD territory, modality, sources
    "procedures": [
        {
            "name": "__name__.supply",
            "says": "What a nerve supplies, and how.",
            "inputs": [{"name": "nerve", "type": "STRING"}],
            "outputs": [{"name": "territory", "type": "NODE"}, {"name": "modality", "type": "STRING"}],
            "reads": (
                "MATCH (nerve:Nerve) WHERE nerve.id = $nerve OR nerve.name = $nerve "
                "OPTIONAL MATCH (nerve)-[supplies:INNERVATES]->(territory) "
                "RETURN nerve, supplies, territory"
            ),
        }
    ],
    # What may be harmed on an approach beyond what is documented.
    "riskAssessors": [
        {
            "id": "__name__:beside-the-target",
            "says": "A needle that reaches a nerve may meet what lies beside it.",
            "reads": (
                "MATCH (approach:Approach)-[:TARGETS]->(nerve:Nerve)<-[:LIES_BESIDE]-(structure:Structure) "
                "WHERE approach.id IN $approaches "
                "RETURN approach.id AS approach, nerve, structure"
            ),
        }
    ],
    # Whether the program judges crossings. An empty object reads nothing more.
    "accessModel": {},
}


def judge(request):
    """For each crossing a judgement, or None where the facts stand as they are."""
    bleeds = "contraindication:coagulopathy" in request["case"]["conditions"]

    def judgement(crossing):
        if bleeds and crossing["to"]["id"] == "space:__name__/example-plane":
            return {
                "door": "open",
                "hazard": 2,  # 0 none to 3 high; None is unknown, which counts as the worst
                "reason": "a vessel lies in the " + crossing["to"]["name"] + ", and the patient bleeds easily (example)",
                "sources": crossing["sources"],
            }
        return None

    return {"judgements": [judgement(crossing) for crossing in request["crossings"]]}


def assess(request):
    """For each approach a list of risks; an empty one is "nothing known"."""

    def risk(row):
        nerve, structure = row["nerve"]["properties"]["name"], row["structure"]["properties"]["name"]
        return {
            "structure": row["structure"]["node"],
            "phase": "access",
            "consequence": "puncture of the " + structure + " (example)",
            "severity": "minor",
            "reason": "it lies beside the " + nerve,
            "sources": row["structure"]["sources"],
        }

    return {
        "risks": [
            [risk(row) for row in request["read"] if row["approach"] == approach["id"]]
            for approach in request["approaches"]
        ]
    }


def supply(arguments, read):
    """Rows of `CALL __name__.supply(nerve)`, each with the sources that it rests on; or a refusal, for an argument that makes no sense."""
    if not read:
        return {"refusal": {"message": "No nerve is called '%s'" % arguments[0], "hint": "write its name or its id"}}
    return {
        "rows": [
            {
                "values": [row["territory"]["node"], row["supplies"]["properties"].get("modality")],
                "sources": row["supplies"]["sources"],
            }
            for row in read
            if row["territory"] is not None
        ]
    }


def call(request):
    """For each row of arguments its result."""
    procedures = {"__name__.supply": supply}
    procedure = procedures[request["procedure"]]
    return {"results": [procedure(row["arguments"], row["read"]) for row in request["rows"]]}


def answer(request):
    """The reply to a request, without its id."""
    calls = {"hello": lambda request: CONTRIBUTIONS, "judge": judge, "assess": assess, "call": call}
    if request["op"] not in calls:
        return {"refusal": {"message": "this program knows no request '%s'" % request["op"]}}
    return calls[request["op"]](request)


# Lines are UTF-8 whatever the system's settings say, and end with a line feed alone.
sys.stdin.reconfigure(encoding="utf-8", newline="\n")
sys.stdout.reconfigure(encoding="utf-8", newline="\n")
try:
    for line in sys.stdin:
        request = json.loads(line)
        reply = {"id": request["id"], **answer(request)}
        # A reply is one line, and is sent at once.
        print(json.dumps(reply, ensure_ascii=False), flush=True)
except BrokenPipeError:
    # NerveGraph is gone. Without this Python complains when it closes its standard output.
    sys.stderr.close()
    sys.exit(0)
