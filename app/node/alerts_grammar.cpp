// The words of `alerts` and `incident`.
#include "app/node/alerts_command.h"

namespace vedette::app {

std::vector<config::Command> alertCommands() {
    using config::FlagKind;
    return {
        {"alerts",
         "list | show N | handover | ack N | reopen N | close N | suppress RULE | lift N | assign N | "
         "comment N | "
         "retract N",
         0,
         2,
         "What speaks against the networks of the data folder, and what is done about it. Equal findings are "
         "one alert.\nlist (the default), show and handover go beside a running node; what changes something "
         "needs the "
         "folder free, is audited, and is on disk when it says so.\nack: taken note of until --until or "
         "until "
         "the evidence grows; close: dealt with; suppress: alerts of a rule are not shown as open until "
         "--until; lift: that ends now.\nhandover: the last --hours for those who take over, in Markdown: "
         "what is open, what ends by itself "
         "next, what was closed, who came to be of high risk, and what operators did.",
         {{"state", FlagKind::Single, "STATE",
           "list: open, acknowledged, suppressed, closed or all; default all but closed"},
          {"why", FlagKind::Single, "TEXT", "ack, suppress, close: the reason, one line"},
          {"until", FlagKind::Single, "T", "ack, suppress: when it ends by itself"},
          {"subject", FlagKind::Single, "S", "suppress: of that prefix, peer or topic only"},
          {"network", FlagKind::Single, "NAME", "suppress: in that network only"},
          {"to", FlagKind::Single, "NAME", "assign: the owner; empty for nobody"},
          {"text", FlagKind::Single, "TEXT", "comment: what to say, one line"},
          {"comment", FlagKind::Single, "N", "retract: the comment's number"},
          {"hours", FlagKind::Single, "N", "handover: how far back; default 8"},
          {"out", FlagKind::Single, "FILE",
           "handover: a file that does not exist yet, in place of the terminal"}}},
        {"incident",
         "list | show N | new TITLE | add N | assign N | close N | reopen N | export N",
         0,
         2,
         "Alerts, peers and notes that belong together, with an owner and an end.\nexport: a case for "
         "another "
         "computer, a folder with a machine copy, a table, a report and the audit records that vouch for "
         "them; vedette-node audit verify checks it alone.",
         {{"alert", FlagKind::Repeats, "N", "new, add: an alert"},
          {"peer", FlagKind::Repeats, "ID", "add: a peer"},
          {"note", FlagKind::Single, "TEXT", "add: what to write down, one line"},
          {"to", FlagKind::Single, "NAME", "assign: the owner; empty for nobody"},
          {"why", FlagKind::Single, "TEXT", "close: the cause"},
          {"out", FlagKind::Single, "DIR", "export: a folder that does not exist yet"}}},
    };
}

} // namespace vedette::app
