/// Notices for the tests of outlets.
#pragma once

#include "core/alert/outlet/notice.h"

#include <string>
#include <vector>

namespace vedette::alert::samples {

inline Notice notice(std::uint64_t number, Severity severity = Severity::High) {
    Notice made;
    made.what = Notice::What::Raised;
    made.delivery = "msg_" + std::to_string(number);
    made.sequence = number;
    made.at = {1'767'571'200'000 + static_cast<std::int64_t>(number)};
    made.alert = AlertId{number};
    made.rule = Rule::FalseAnswers;
    made.severity = severity;
    made.network = "fleet";
    made.node = "12D3KooWNode";
    made.subject = "12D3KooWLiar";
    made.sentence = "A peer answered falsely.";
    made.peers = {"12D3KooWLiar"};
    made.peerCount = 1;
    made.first = {1'767'571'200'000};
    made.last = {1'767'571'201'000};
    made.count = 2;
    return made;
}

/// What peers and users may call themselves, to break out of whatever they are put into.
inline std::string hostileText() {
    return "a\"b\\c]d|e=f\ng\rh\x1B[2Ji\xE2\x80\xAEj" + std::string("\0k", 2) + "\xFFl"
         + std::string(10'240, 'x');
}

/// Hostile wherever others choose.
inline Notice hostileNotice() {
    Notice made = notice(1);
    made.network = hostileText();
    made.subject = hostileText();
    made.sentence = hostileText();
    made.peers = std::vector<std::string>(16, hostileText());
    made.node = hostileText();
    return made;
}

/// Seven that were not told.
inline HeldBack held() {
    HeldBack made;
    made.delivery = "msg_1_held";
    made.at = notice(9).at;
    made.storm = 5;
    made.noRoom = 2;
    made.severities = {1, 4, 0, 2, 0};
    made.worst = notice(1);
    return made;
}

} // namespace vedette::alert::samples
