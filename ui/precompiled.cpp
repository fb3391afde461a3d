#include "ui/precompiled.h"
