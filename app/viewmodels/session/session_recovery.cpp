// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/session/opening.h"
#include "app/viewmodels/show/show_sync.h"
#include "app/viewmodels/show/shown.h"
#include "app/viewmodels/wording/error_words.h"

namespace waymark::viewmodels {
namespace {

using services::LockView;
using services::TypedWord;

constexpr qint64 kConfirmedMs = 60'000;

QList<ChoiceRow> rowsOf(const services::RecoveryWordsView& view)
{
    QList<ChoiceRow> rows;
    for (const auto& word : view.words) {
        rows.append({QString::number(rows.size() + 1), shown(word), {}, false});
    }
    return rows;
}

}  // namespace

bool HomeSession::isConfirmed() const
{
    return m_confirmed.isValid() && m_confirmed.elapsed() < kConfirmedMs;
}

void HomeSession::onCore(std::function<Status(composition::Core&)> job, std::function<void(const Status&)> then)
{
    m_worker->post([this, job = std::move(job), then = std::move(then)](CoreThread::Desk& desk) {
        Status done = fail(ErrorCode::locked);
        if (desk.core) {
            done = job(*desk.core);
            desk.changed = true;
        }
        onGui([this, done, then] {
            if (m_app.stage() == AppViewModel::Stage::Open) {
                then(done);
            }
            emit settled();
        });
    });
}

void HomeSession::connectConfirm()
{
    connect(m_app.confirm(), &LockViewModel::unlockAsked, this, [this](QByteArray secret) {
        m_worker->post([this, secret](CoreThread::Desk& desk) mutable {
            const Status right = desk.core ? desk.home->vault().confirm(viewOf(secret)) : fail(ErrorCode::locked);
            wipe(secret);
            const LockView view = right ? lockViewOf(desk) : refused(right.error(), desk);
            onGui([this, view] {
                if (view.problem) {
                    show(*m_app.confirm(), view);
                } else if (m_app.stage() == AppViewModel::Stage::Open) {
                    m_confirmed.start();
                    m_app.confirm()->accept();
                }
                emit settled();
            });
        });
    });
    connect(m_app.lockSettings(), &LockSettingsViewModel::changeAsked, this, [this](QByteArray secret, bool pin) {
        if (!isConfirmed()) {
            wipe(secret);
            m_app.lockSettings()->begin();
            complain({ErrorCode::locked, {}});
            return;
        }
        onCore(
            [secret, pin](composition::Core& core) mutable {
                const auto kind = pin ? vault::SecretKind::pin : vault::SecretKind::passphrase;
                const Status set = core.lockService().setSecret(kind, viewOf(secret));
                wipe(secret);
                return set;
            },
            [this](const Status& set) {
                LockSettingsFace face = m_app.lockSettings()->face();
                face.busy = false;
                face.changed = set.has_value();
                face.problem = set ? QString() : errorWords(set.error().code);
                m_app.lockSettings()->set(face);
            });
    });
}

void HomeSession::connectRecovery()
{
    auto* recovery = m_app.recovery();
    connect(recovery, &RecoveryViewModel::showAsked, this, [this, recovery] {
        if (!isConfirmed() && !recovery->face().offered) {
            recovery->cover();
            complain({ErrorCode::locked, {}});
            return;
        }
        auto words = std::make_shared<services::RecoveryWordsView>();
        onCore(
            [words](composition::Core& core) -> Status {
                WAYMARK_ASSIGN(*words, core.lockService().words());
                return {};
            },
            [recovery, words](const Status& read) {
                RecoveryFace face = recovery->face();
                if (!face.busy) {
                    return;  // covered or left meanwhile
                }
                face.busy = false;
                face.shown = read.has_value();
                face.problem = read ? QString() : errorWords(read.error().code);
                recovery->words()->set(rowsOf(*words));
                recovery->set(face);
            });
    });
    connect(recovery, &RecoveryViewModel::checkAsked, this,
            [this, recovery](int first, const QString& firstWord, int second, const QString& secondWord) {
                const std::vector<TypedWord> typed{{static_cast<std::size_t>(first), firstWord.toStdString()},
                                                   {static_cast<std::size_t>(second), secondWord.toStdString()}};
                onCore([typed](composition::Core& core) { return core.lockService().checkWords(typed); },
                       [recovery](const Status& right) {
                           RecoveryFace face = recovery->face();
                           face.busy = false;
                           face.right = right.has_value();
                           face.kept = face.kept || face.right;
                           face.problem = right ? QString() : errorWords(right.error().code);
                           recovery->set(face);
                       });
            });
    connect(recovery, &RecoveryViewModel::replaceAsked, this, [this] {
        if (!isConfirmed()) {
            complain({ErrorCode::locked, {}});
            return;
        }
        onCore([](composition::Core& core) { return core.lockService().replaceWords(); },
               [this](const Status& made) {
                   made ? say({tr("New words are made. The old ones open nothing now."), {}}) : complain(made.error());
               });
    });
}

void HomeSession::connectForgotten()
{
    auto* lock = m_app.lock();
    connect(lock, &LockViewModel::wordsGiven, this, [this](QByteArray words) {
        m_worker->post([this, words](CoreThread::Desk& desk) mutable {
            const auto open = [&]() -> Status {
                WAYMARK_ASSIGN(const auto typed, vault::RecoveryWords::fromText(words.toStdString()));
                return desk.home->vault().unlockWithWords(typed);
            };
            const Status opened = desk.home ? open() : fail(ErrorCode::home_missing);
            wipe(words);
            LockView view = opened ? lockViewOf(desk) : refused(opened.error(), desk);
            if (desk.home) {
                view.secondsToWait = static_cast<int>((desk.home->vault().wordsWaitMs() + 999) / 1000);
            }
            onGui([this, view] {
                view.problem ? show(*m_app.lock(), view) : m_app.lock()->setStep(LockViewModel::Step::NewSecret);
                emit settled();
            });
        });
    });
    connect(lock, &LockViewModel::secretChosen, this, [this](QByteArray secret, bool pin) {
        m_worker->post([this, secret, pin, parts = m_parts](CoreThread::Desk& desk) mutable {
            const auto open = [&]() -> Status {
                const auto kind = pin ? vault::SecretKind::pin : vault::SecretKind::passphrase;
                WAYMARK_TRY(desk.home->vault().setSecret(kind, viewOf(secret)));
                return openCore(desk, parts.clock, parts.toLocal);
            };
            const Status opened = desk.home ? open() : fail(ErrorCode::home_missing);
            wipe(secret);
            const LockView view = opened ? openView(desk) : refused(opened.error(), desk);
            onGui([this, view] { take(view); });
        });
    });
    connect(lock, &LockViewModel::gaveUp, this, [this] {
        m_worker->post([](CoreThread::Desk& desk) {
            if (desk.home && !desk.core) {
                desk.home->vault().lock();
            }
        });
    });
}

}  // namespace waymark::viewmodels
