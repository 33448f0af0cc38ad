#include "duplicates/finding_header.h"

#include "look/button.h"
#include "look/hairline.h"
#include "look/line_label.h"
#include "look/metrics.h"
#include "look/type.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace carnet {

static constexpr int barHeight = 6;

FindingHeader::FindingHeader(DuplicateSearch &search, Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_search(search)
    , m_desk(desk)
    , m_headline(new LineLabel(this))
    , m_bar(new QProgressBar(this))
    , m_look(makeButton(tr("Look again"), QLatin1StringView("arrow-clockwise"), ButtonLook::Plain, this))
    , m_stop(makeButton(tr("Stop"), QLatin1StringView("x-lg"), ButtonLook::Plain, this))
    , m_mergeAll(makeButton({}, QLatin1StringView("files"), ButtonLook::Tonal, this))
{
    applyStep(m_headline, TextStep::Strong);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Looking for duplicates"));
    m_mergeAll->setToolTip(tr("Those where one has nothing that the other lacks"));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addStretch(1);
    words->addWidget(m_headline);
    words->addWidget(m_bar);
    words->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(12);
    row->addLayout(words, 1);
    for (QPushButton *button : {m_look, m_stop, m_mergeAll})
        row->addWidget(button, 0, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    scaleLayouts(this);
    keepFitting(this, [this] { m_bar->setFixedHeight(scaled(barHeight, this)); });
    connect(m_look, &QPushButton::clicked, &search, &DuplicateSearch::look);
    connect(m_stop, &QPushButton::clicked, &search, &DuplicateSearch::stop);
    connect(m_mergeAll, &QPushButton::clicked, this, &FindingHeader::mergeAllWanted);
    connect(&search, &DuplicateSearch::changed, this, &FindingHeader::show);
    connect(&search, &DuplicateSearch::progressed, this, &FindingHeader::showProgress);
    connect(&desk, &Desk::undoChanged, this, &FindingHeader::show); // many are being changed, or no more
    show();
}

void FindingHeader::show()
{
    using State = DuplicateSearch::State;
    const State state = m_search.state();
    const auto count = static_cast<int>(m_search.groups().size());
    const int exact = m_search.exactCount();
    // What was known stays in the list while it is looked again.
    const bool isFirst = state == State::Looking && count == 0;
    if (isFirst)
        m_headline->setWords(tr("Looking for duplicates…"));
    else if (state == State::Stopped)
        m_headline->setWords(tr("The search was stopped."));
    else
        m_headline->setWords(tr("%Ln possible duplicates", nullptr, count));
    m_stop->setVisible(isFirst);
    m_look->setVisible(state == State::Stopped);
    m_bar->hide(); // until there is progress to show
    m_mergeAll->setText(exact == 0 ? tr("Merge all exact")
                                   : tr("Merge all exact (%1)").arg(QLocale().toString(exact)));
    m_mergeAll->setEnabled(exact > 0 && !m_desk.undoState().isBusy);
}

void FindingHeader::showProgress(qint64 done, qint64 all)
{
    if (m_search.state() != DuplicateSearch::State::Looking || all <= 0)
        return;
    m_bar->show();
    m_stop->show();
    m_bar->setMaximum(100);
    m_bar->setValue(static_cast<int>(100 * done / all));
    m_bar->setAccessibleDescription(tr("%1 %").arg(m_bar->value()));
}

} // namespace carnet
