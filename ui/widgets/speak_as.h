/// What a screen reader hears where Qt alone would have it hear nothing of use.
#pragma once

#include <QtGui/QAccessible>

class QWidget;

namespace vedette::ui {

/// A widget that we paint, or a frame that means something, is announced in this role instead of as filler.
/// Said in its constructor: the first question settles it.
void speakAs(QWidget* widget, QAccessible::Role role);

/// Tooltips are markup, because Qt guesses at text; who listens gets their words. Asked for once, it holds
/// for every widget of the application; a description that a widget was given stays.
void speakToolTipsPlainly();

} // namespace vedette::ui
