#include "ui/theme/tokens.h"

namespace vedette::ui {

namespace {

constexpr QColor rgb(unsigned value) {
    return QColor(static_cast<int>(value >> 16U & 255U), static_cast<int>(value >> 8U & 255U),
                  static_cast<int>(value & 255U));
}

const Tokens kLight{
    .surface = {rgb(0xF5F7F9), rgb(0xECEFF3), rgb(0xFFFFFF), rgb(0xF5F7F9), rgb(0xEEF2F6)},
    .text = {rgb(0x16202A), rgb(0x3F4C59), rgb(0x586573), rgb(0x99A4AF), rgb(0xFFFFFF)},
    .border = {rgb(0xDDE3E9), rgb(0xC2CBD4), rgb(0x7A8794)},
    .accent = rgb(0x0F62B4),
    .accentHover = rgb(0x0B4F93),
    .focusRing = rgb(0x0B5CAD),
    .edge = {rgb(0x5A6B7C), rgb(0x6D7B89), rgb(0x7A8794), 0.34F},
    .selection = {rgb(0xE6F1FC), rgb(0x0D1A26), rgb(0x0F62B4)},
    .ok = rgb(0x12805C),
    .badge = {rgb(0xFBE3E6), rgb(0xFBEADF)},
    .severity = {rgb(0xA00022), rgb(0xB25630), rgb(0xB97E01), rgb(0x1C5EBA), rgb(0x636A72)},
    .trust = {rgb(0x0F8FDF), rgb(0x014330), rgb(0x4F5D04), rgb(0x9E8747), rgb(0x818890), rgb(0x902C76)},
    .categorical = {rgb(0x016987), rgb(0xAC8062), rgb(0x024331), rgb(0x600F4D), rgb(0xA45EE2), rgb(0x514300),
                    rgb(0x49949C), rgb(0x8D585F), rgb(0x2223A7), rgb(0x617300)},
};

const Tokens kDark{
    .surface = {rgb(0x0C1015), rgb(0x10151B), rgb(0x141A21), rgb(0x1B222B), rgb(0x212A34)},
    .text = {rgb(0xE7ECF1), rgb(0xB3BEC9), rgb(0x8E9BA8), rgb(0x5C6875), rgb(0x06131F)},
    .border = {rgb(0x232B35), rgb(0x36424E), rgb(0x71808F)},
    .accent = rgb(0x58A6F2),
    .accentHover = rgb(0x7DBBF6),
    .focusRing = rgb(0x9FD0FF),
    .edge = {rgb(0x9FB3C8), rgb(0x768899), rgb(0x6A7A8A), 0.3F},
    .selection = {rgb(0x12283E), rgb(0xFFFFFF), rgb(0x7CC0FF)},
    .ok = rgb(0x3FB68B),
    .badge = {rgb(0x471B22), rgb(0x42300F)},
    .severity = {rgb(0xEB3847), rgb(0xF79A00), rgb(0xFEE79F), rgb(0x64A8DB), rgb(0x798188)},
    .trust = {rgb(0x3483E1), rgb(0x95FFD2), rgb(0x657E01), rgb(0xF4B846), rgb(0xAFB5C8), rgb(0xCC3C7D)},
    .categorical = {rgb(0xC0E2FE), rgb(0xE09E65), rgb(0x0A8166), rgb(0xE9477A), rgb(0xB093FE), rgb(0x926D00),
                    rgb(0x28ABAA), rgb(0xFDD8D0), rgb(0x7863D0), rgb(0xDCF249)},
};

const Tokens kHighContrast{
    .surface = {rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0x0D0D0D), rgb(0x1A1A1A)},
    .text = {rgb(0xFFFFFF), rgb(0xF0F0F0), rgb(0xD6D6D6), rgb(0x9A9A9A), rgb(0x000000)},
    .border = {rgb(0x8A8A8A), rgb(0xFFFFFF), rgb(0xFFFFFF)},
    .accent = rgb(0xFFD84A),
    .accentHover = rgb(0xFFE78C),
    .focusRing = rgb(0xFFD84A),
    .edge = {rgb(0xFFFFFF), rgb(0xC8C8C8), rgb(0xA8A8A8), 1.0F},
    .selection = {rgb(0x1A1A1A), rgb(0xFFFFFF), rgb(0xFFD84A)},
    .ok = rgb(0x4ADE9F),
    .badge = {rgb(0x3D0B11), rgb(0x3A2600)},
    .severity = {rgb(0xED4857), rgb(0xFFA529), rgb(0xFEF2C1), rgb(0x6FAAE6), rgb(0x9EA1A4)},
    .trust = {rgb(0x2485DF), rgb(0x89FFFE), rgb(0xDBF77E), rgb(0x906506), rgb(0x61666B), rgb(0xFE88A4)},
    .categorical = {rgb(0xACE2FE), rgb(0x977334), rgb(0x07BB86), rgb(0xDB76AB), rgb(0x8655D1), rgb(0xB1B812),
                    rgb(0x00877E), rgb(0xFED6D5), rgb(0xA39FFE), rgb(0xD5EC98)},
};

} // namespace

const Tokens& tokensOf(Scheme scheme) {
    switch (scheme) {
    case Scheme::Light: return kLight;
    case Scheme::Dark: return kDark;
    case Scheme::HighContrast: return kHighContrast;
    }
    return kLight;
}

} // namespace vedette::ui
