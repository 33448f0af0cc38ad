#include "form/sections.h"

#include "ui_address_section.h"
#include "ui_blacklist_section.h"
#include "ui_card_section.h"
#include "ui_company_section.h"
#include "ui_contact_section.h"
#include "ui_identity_section.h"
#include "ui_notes_section.h"

namespace carnet {

namespace {

template <typename Drawn> QWidget *drawn(QWidget *parent)
{
    auto *section = new QWidget(parent);
    Drawn().setupUi(section);
    return section;
}

} // namespace

QWidget *makeSection(FieldGroup group, QWidget *parent)
{
    switch (group) {
    case FieldGroup::Identity:
        return drawn<Ui::IdentitySection>(parent);
    case FieldGroup::Contact:
        return drawn<Ui::ContactSection>(parent);
    case FieldGroup::Address:
        return drawn<Ui::AddressSection>(parent);
    case FieldGroup::Company:
        return drawn<Ui::CompanySection>(parent);
    case FieldGroup::CardAndTill:
        return drawn<Ui::CardSection>(parent);
    case FieldGroup::Notes:
        return drawn<Ui::NotesSection>(parent);
    case FieldGroup::Blacklist:
        return drawn<Ui::BlacklistSection>(parent);
    }
    Q_UNREACHABLE();
}

} // namespace carnet
