#include "tests/suite.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>

#include <array>
#include <cmath>

using namespace vedette::ui;

namespace {

using Rgb = std::array<double, 3>;

Rgb linear(const QColor& colour) {
    const auto channel = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return {channel(colour.redF()), channel(colour.greenF()), channel(colour.blueF())};
}

double luminance(const QColor& colour) {
    const Rgb c = linear(colour);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

/// WCAG 2.1, 1.4.3.
double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

/// Machado, Oliveira and Fernandes 2009, severity 1.0; nothing for normal sight.
using Sight = std::array<Rgb, 3>;
constexpr Sight kNormal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Sight kDeuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Sight kProtanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Sight kTritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

/// CIE L*a*b*, D65, as that sight sees it.
Rgb lab(const QColor& colour, const Sight& sight) {
    const Rgb c = linear(colour);
    Rgb seen{};
    for (std::size_t i = 0; i < 3; ++i) {
        seen[i] = std::clamp(sight[i][0] * c[0] + sight[i][1] * c[1] + sight[i][2] * c[2], 0.0, 1.0);
    }
    const Rgb xyz{(0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047,
                  0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2],
                  (0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883};
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    return {116 * f(xyz[1]) - 16, 500 * (f(xyz[0]) - f(xyz[1])), 200 * (f(xyz[1]) - f(xyz[2]))};
}

double apart(const Rgb& a, const Rgb& b) {
    return std::sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])
                     + (a[2] - b[2]) * (a[2] - b[2]));
}

template <std::size_t N>
double closest(const std::array<QColor, N>& set, const Sight& sight) {
    double least = 1e9;
    for (std::size_t i = 0; i < N; ++i) {
        for (std::size_t k = i + 1; k < N; ++k)
            least = std::min(least, apart(lab(set[i], sight), lab(set[k], sight)));
    }
    return least;
}

QList<QColor> surfaces(const Tokens& t) {
    return {t.surface.canvas, t.surface.window, t.surface.panel,
            t.surface.raised, t.surface.hover,  t.selection.fill};
}

/// How much the strongest pixel of that part stands out from the ground.
double standsOut(QWidget& widget, const QRect& part, const QColor& ground) {
    const QImage picture = widget.grab().toImage();
    double most = 1;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            most = std::max(most, contrast(picture.pixelColor(x, y), ground));
    return most;
}

} // namespace

class TokensTest final : public QObject {
    Q_OBJECT

private:
    static void schemes() {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << static_cast<int>(Scheme::Light);
        QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
        QTest::newRow("contrast") << static_cast<int>(Scheme::HighContrast);
    }

private slots:

    void textIsReadOnEverySurface_data() { schemes(); }

    void textIsReadOnEverySurface() {
        QFETCH(int, scheme);
        const Tokens& t = tokensOf(static_cast<Scheme>(scheme));
        for (const QColor& ground : surfaces(t)) {
            for (const QColor& text : {t.text.primary, t.text.secondary, t.text.muted, t.accent}) {
                QVERIFY2(
                    contrast(text, ground) >= 4.5,
                    qPrintable(
                        QString("%1 on %2: %3").arg(text.name(), ground.name()).arg(contrast(text, ground))));
            }
        }
        QVERIFY(contrast(t.text.onAccent, t.accent) >= 4.5);
        QVERIFY(contrast(t.text.onAccent, t.accentHover) >= 4.5);
        QVERIFY(contrast(t.selection.text, t.selection.fill) >= 4.5);
        for (const QColor& badge : {t.badge.criticalFill, t.badge.highFill})
            QVERIFY(contrast(t.text.primary, badge) >= 4.5);
    }

    void marksAreSeenOnEverySurface_data() { schemes(); }

    void marksAreSeenOnEverySurface() {
        QFETCH(int, scheme);
        const Tokens& t = tokensOf(static_cast<Scheme>(scheme));
        QList<QColor> marks{t.border.control, t.focusRing, t.ok, t.selection.outline};
        for (const auto& set : {t.severity}) marks.append(QList<QColor>(set.begin(), set.end()));
        marks.append(QList<QColor>(t.trust.begin(), t.trust.end()));
        marks.append(QList<QColor>(t.categorical.begin(), t.categorical.end()));
        for (const QColor& ground : surfaces(t)) {
            for (const QColor& mark : marks) {
                QVERIFY2(
                    contrast(mark, ground) >= 2.995,
                    qPrintable(
                        QString("%1 on %2: %3").arg(mark.name(), ground.name()).arg(contrast(mark, ground))));
            }
        }
        for (const QColor& edge : {t.edge.own, t.edge.observed, t.edge.inferred})
            QVERIFY(contrast(edge, t.surface.canvas) >= 3.0);
    }

    // Never colour alone, but no two of a set may look alike either.
    void setsStayApartForEverySight_data() { schemes(); }

    void setsStayApartForEverySight() {
        QFETCH(int, scheme);
        const Tokens& t = tokensOf(static_cast<Scheme>(scheme));
        for (const Sight& sight : {kNormal, kDeuteranopia, kProtanopia, kTritanopia}) {
            QVERIFY2(closest(t.severity, sight) >= 10,
                     qPrintable(QString::number(closest(t.severity, sight))));
            QVERIFY2(closest(t.trust, sight) >= 10, qPrintable(QString::number(closest(t.trust, sight))));
            QVERIFY2(closest(t.categorical, sight) >= 10,
                     qPrintable(QString::number(closest(t.categorical, sight))));
        }
    }

    void boxesAndArrowsAreSeen_data() { schemes(); }

    void boxesAndArrowsAreSeen() {
        QFETCH(int, scheme);
        Theme::instance().choose(static_cast<Scheme>(scheme));
        const Tokens& t = tokensOf(static_cast<Scheme>(scheme));
        QDialog page;
        auto* box = new QCheckBox(QStringLiteral("box"), &page);
        auto* choice = new QComboBox(&page);
        box->setGeometry(10, 10, 100, 24);
        choice->setGeometry(10, 50, 160, 30);
        page.resize(200, 100);
        page.ensurePolished();
        QVERIFY(standsOut(page, {10, 10, 18, 24}, t.surface.window) >= 2.9);
        // The arrow, inside the frame.
        QVERIFY(standsOut(page, {148, 56, 16, 18}, t.surface.panel) >= 4.5);
        box->setChecked(true);
        const QRect mark(14, 15, 8, 14);
        QVERIFY(standsOut(page, mark, t.accent) >= 4.5);
        Theme::instance().choose(std::nullopt);
    }

    void theSheetHasNoNameLeft_data() { schemes(); }

    void theSheetHasNoNameLeft() {
        QFETCH(int, scheme);
        const QString sheet = styleSheet(tokensOf(static_cast<Scheme>(scheme)), Theme::instance());
        const auto left = QRegularExpression("@\\w+").match(sheet);
        QVERIFY2(!left.hasMatch(), qPrintable(left.captured()));
        QCOMPARE(sheet.count('{'), sheet.count('}'));
    }

    void textSizeScalesEveryFace() {
        Theme& theme = Theme::instance();
        theme.setTextSize(200);
        QCOMPARE(theme.font(Type::Body).pixelSize(), 26);
        theme.setTextSize(1000);
        QCOMPARE(theme.textSize(), 200);
        theme.setTextSize(100);
        QCOMPARE(theme.mono().pixelSize(), 12);
    }

    void reducedMotionTakesNoTime() {
        Theme::instance().reduceMotion(true);
        QCOMPARE(Theme::instance().milliseconds(), 0);
        Theme::instance().reduceMotion(false);
        QVERIFY(Theme::instance().milliseconds() > 0 && Theme::instance().milliseconds() <= 150);
        Theme::instance().reduceMotion(std::nullopt);
    }
};

VD_SUITE(TokensTest)

#include "tokens_test.moc"
