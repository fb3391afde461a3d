#include "core/alert/alert_error.h"

namespace vedette::alert {

std::string_view codeName(AlertError error) noexcept {
    switch (error) {
    case AlertError::NoSuchAlert: return "no_such_alert";
    case AlertError::NoSuchIncident: return "no_such_incident";
    case AlertError::NoSuchSuppression: return "no_such_suppression";
    case AlertError::NoSuchComment: return "no_such_comment";
    case AlertError::AlreadyOpen: return "already_open";
    case AlertError::AlreadyClosed: return "already_closed";
    case AlertError::BadText: return "bad_text";
    case AlertError::Past: return "past";
    case AlertError::NoEnd: return "no_end";
    case AlertError::TooMany: return "too_many";
    case AlertError::InIncident: return "in_incident";
    case AlertError::NotInIncident: return "not_in_incident";
    case AlertError::Unkept: return "unkept";
    case AlertError::NotCbor: return "not_cbor";
    case AlertError::Newer: return "newer";
    case AlertError::Malformed: return "malformed";
    }
    return "unknown";
}

} // namespace vedette::alert
