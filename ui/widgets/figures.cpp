#include "ui/widgets/figures.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace vedette::ui::figures {

namespace {

struct Unit {
    std::int64_t seconds;
    const char* text;
};

constexpr std::array kUnits{
    Unit{86'400, QT_TRANSLATE_NOOP("vedette::ui::Figures", "%1 d")},
    Unit{3'600, QT_TRANSLATE_NOOP("vedette::ui::Figures", "%1 h")},
    Unit{60, QT_TRANSLATE_NOOP("vedette::ui::Figures", "%1 min")},
    Unit{1, QT_TRANSLATE_NOOP("vedette::ui::Figures", "%1 s")},
};

QString say(const char* source) {
    return QCoreApplication::translate("vedette::ui::Figures", source);
}

QDateTime utc(WallTime time) {
    return QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC);
}

} // namespace

QString count(std::uint64_t value) {
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString real(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

QString bytes(std::uint64_t value) {
    constexpr std::uint64_t kMost = std::uint64_t{1} << 62;
    return QLocale().formattedDataSize(static_cast<qint64>(std::min(value, kMost)), value < 1024 ? 0 : 1);
}

QString percent(double share) {
    const double of = std::clamp(std::isfinite(share) ? share * 100 : 0.0, 0.0, 100.0);
    const bool small = of > 0 && of < 9.95;
    double rounded = small ? std::round(of * 10) / 10 : std::round(of);
    if (of > 0) rounded = std::max(rounded, 0.1);
    if (of < 100) rounded = std::min(rounded, 99.9);
    const bool whole = std::abs(rounded - std::round(rounded)) < 0.05;
    return say(QT_TRANSLATE_NOOP("vedette::ui::Figures", "%1 %"))
        .arg(QLocale().toString(rounded, 'f', whole ? 0 : 1));
}

QString duration(Duration duration) {
    const double seconds = std::chrono::duration<double>(duration).count();
    if (duration <= Duration::zero()) return say(kUnits[3].text).arg(QLocale().toString(0));
    if (seconds < 0.000'999'5)
        return say(QT_TRANSLATE_NOOP("vedette::ui::Figures", "%1 µs"))
            .arg(QLocale().toString(seconds * 1e6, 'f', 0));
    if (seconds < 0.999'5)
        return say(QT_TRANSLATE_NOOP("vedette::ui::Figures", "%1 ms"))
            .arg(QLocale().toString(seconds * 1e3, 'f', seconds < 0.01 ? 1 : 0));
    if (seconds < 59.95) {
        const bool whole = std::abs(seconds - std::round(seconds)) < 0.05;
        return say(kUnits[3].text).arg(QLocale().toString(seconds, 'f', whole ? 0 : 1));
    }
    auto rest = static_cast<std::int64_t>(std::llround(seconds));
    for (std::size_t i = 0; i + 1 < kUnits.size(); ++i) {
        if (rest < kUnits[i].seconds) continue;
        const QString first =
            say(kUnits[i].text).arg(QLocale().toString(static_cast<qlonglong>(rest / kUnits[i].seconds)));
        const std::int64_t second = rest % kUnits[i].seconds / kUnits[i + 1].seconds;
        return second == 0
                 ? first
                 : first + QChar(' ')
                       + say(kUnits[i + 1].text).arg(QLocale().toString(static_cast<qlonglong>(second)));
    }
    return {};
}

QString stopwatch(Duration duration) {
    const std::int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    const QString clock = QStringLiteral("%1:%2:%3")
                              .arg(seconds / 3600 % 24, 2, 10, QChar('0'))
                              .arg(seconds / 60 % 60, 2, 10, QChar('0'))
                              .arg(seconds % 60, 2, 10, QChar('0'));
    return seconds < 86'400
             ? clock
             : say(kUnits[0].text).arg(QLocale().toString(static_cast<qlonglong>(seconds / 86'400)))
                   + QChar(' ') + clock;
}

QString timeOfDay(WallTime time) {
    return utc(time).toString(QStringLiteral("HH:mm:ss"));
}

QString dateAndTime(WallTime time) {
    return say(QT_TRANSLATE_NOOP("vedette::ui::Figures", "%1 UTC"))
        .arg(QLocale().toString(utc(time).date(), QLocale::ShortFormat) + QChar(' ')
             + utc(time).toString(QStringLiteral("HH:mm:ss.zzz")));
}

} // namespace vedette::ui::figures
