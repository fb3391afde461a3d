#include <QtCore/QString>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

// Used while building and not installed: `vedette-icon FILE.svg SIDE FILE.png` draws an icon for desktops
// that want pixels.
int main(int argc, char** argv) {
    if (argc != 4) return 2;
    QSvgRenderer svg(QString::fromLocal8Bit(argv[1]));
    const int side = QString::fromLocal8Bit(argv[2]).toInt();
    if (!svg.isValid() || side < 8 || side > 1024) return 1;
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    svg.render(&painter);
    painter.end();
    return image.save(QString::fromLocal8Bit(argv[3]), "PNG") ? 0 : 1;
}
