#include "ui/link/view.h"

// moc's part of the class has its place here.
#include "moc_view.cpp"
