/// What is put on paper: headings, lines, tables and pictures one below the other on A4, in the order in
/// which they were added, and a line above and below on every page.
///
/// A value: it may be filled on the window's thread and printed on another. All text is plain, never markup.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QCoreApplication>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtGui/QImage>

#include <variant>
#include <vector>

namespace vedette::ui {

class Paper {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::Paper)

public:
    /// `title` for whoever lists files; `head` above and `mark` below and beside it on every page.
    Paper(QString title, QString head, QString mark);

    void heading(const QString& text, double points);
    void line(const QString& text, bool mono = false);
    /// `widths` in hundredths of the page's. `header`: the first row is one, and stands again on each page.
    void table(const QList<QStringList>& rows, const QList<int>& widths, bool header, double rowPadding = 2);
    /// `side` in points.
    void picture(const QImage& image, int side);

    /// As PDF; empty when it could not be drawn.
    [[nodiscard]] QByteArray pdf() const;

private:
    struct Heading {
        QString text;
        double points = 0;
    };

    struct Line {
        QString text;
        bool mono = false;
    };

    struct Table {
        QList<QStringList> rows;
        QList<int> widths;
        bool header = false;
        double rowPadding = 0;
    };

    struct Picture {
        QImage image;
        int side = 0;
    };

    class Writer;

    QString m_title;
    QString m_head;
    QString m_mark;
    std::vector<std::variant<Heading, Line, Table, Picture>> m_parts;
};

} // namespace vedette::ui
