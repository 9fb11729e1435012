// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/heading_editor.h"
#include "app/services/version_service.h"
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/show/show_plan.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

using composition::Core;
using services::HeadingEditor;

}  // namespace

void HomeSession::connectEditor()
{
    auto* editor = m_app.editor();
    connect(editor, &EditorViewModel::opened, this, [this](const QString& field) {
        if (m_heading) {
            showEditor(*m_app.editor(), *m_heading, field);
        }
        const auto heading = m_looking.heading;
        // The worker notes what is on screen now, so that what arrives meanwhile is kept beside it.
        draft({}, [heading, name = field.toStdString()](Core& core, const SpaceId& space) -> Status {
            WAYMARK_TRY(HeadingEditor(core.context()).open(space, heading, name));
            return {};
        });
    });
    connect(editor, &EditorViewModel::typed, this, [this](const QString& text) {
        const auto heading = m_looking.heading;
        draft({}, [heading, field = m_app.editor()->face().field.toStdString(), words = text.toStdString()](
                      Core& core, const SpaceId& space) {
            return HeadingEditor(core.context()).keep(space, heading, field, words);
        });
        EditorFace face = m_app.editor()->face();
        face.draftKept = true;
        m_app.editor()->set(face);
    });
    connect(editor, &EditorViewModel::saveAsked, this, [this](const QString& text) {
        const auto heading = m_looking.heading;
        const auto save = [heading, field = m_app.editor()->face().field.toStdString(), words = text.toStdString()](
                              Core& core, const SpaceId& space) -> Status {
            WAYMARK_TRY(HeadingEditor(core.context()).save(space, heading, field, words));
            return {};
        };
        if (m_app.editor()->face().suggesting || !m_heading || m_heading->id.empty()) {
            change(save, {tr("Offered. They choose whether to use it."), {}});
        } else {
            rewrite(m_heading->id, m_app.editor()->face().field.toStdString(), save, tr("Saved on this phone."));
        }
    });
    connect(editor, &EditorViewModel::discarded, this, [this] {
        const auto heading = m_looking.heading;
        draft({}, [heading, field = m_app.editor()->face().field.toStdString()](Core& core, const SpaceId& space) {
            return HeadingEditor(core.context()).discard(space, heading, field);
        });
    });

    auto* versions = m_app.versions();
    connect(versions, &VersionsViewModel::opened, this, [this](const QString& field) {
        m_app.versions()->versions()->set({});
        m_app.versions()->set({});
        look([&](Looking& at) { at.field = field.toStdString(); });
    });
    connect(versions, &VersionsViewModel::chosenKey, this, [this](const QString& key) {
        VersionsFace face = m_app.versions()->face();
        const auto* row = m_app.versions()->versions()->find(key);
        face.chosen = key;
        face.action = row != nullptr && row->mine ? tr("Keep my words") : tr("Keep these words");
        m_app.versions()->set(face);
    });
    connect(versions, &VersionsViewModel::keepAsked, this, [this] {
        const auto chosen = m_app.versions()->face().chosen.toStdString();
        const auto record = m_app.heading()->face().key.toStdString();
        const auto field = m_app.versions()->face().field.toStdString();
        const auto before = std::make_shared<std::optional<services::KeptVersions>>();
        change(
            [chosen, record, field, before](Core& core, const SpaceId&) -> Status {
                services::VersionService service(core.context());
                WAYMARK_ASSIGN(*before, service.keep(record, field));
                return chosen == "both" ? service.keepBoth(record, field) : service.choose(record, field, chosen);
            },
            {tr("Settled. The others are in What changed."), [before](Core& core, const SpaceId&) {
                 return services::VersionService(core.context()).putBack(**before);
             }});
        look([](Looking& at) { at.field.clear(); });
    });
}

}  // namespace waymark::viewmodels
