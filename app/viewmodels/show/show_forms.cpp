// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_forms.h"

#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {

void show(FormsViewModel& on, const std::vector<services::FormDraft>& drafts)
{
    QList<BegunForm> forms;
    for (const auto& draft : drafts) {
        BegunForm form{shown(draft.form), shown(draft.about), {}};
        for (const auto& field : draft.fields) {
            form.fields.insert(shown(field.name), QVariantMap{{QStringLiteral("words"), shown(field.words)},
                                                              {QStringLiteral("seen"), shown(field.seen)}});
        }
        forms.append(form);
    }
    on.set(forms);
}

}  // namespace waymark::viewmodels
