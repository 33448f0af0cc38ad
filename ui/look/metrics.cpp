#include "look/metrics.h"

#include <QEvent>
#include <QFontMetrics>
#include <QGridLayout>
#include <QPointer>
#include <QScreen>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace carnet {

namespace {

/// Lives as a child of the widget it serves.
class FontWatch : public QObject
{
public:
    FontWatch(QWidget *widget, std::function<void()> fit)
        : QObject(widget)
        , m_fit(std::move(fit))
    {
        widget->installEventFilter(this);
        m_fit();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            m_fit();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_fit;
};

/// Asked for once all fonts within have changed, while the layouts are about to be made. Lives as a child of
/// the window it serves.
class WholeHeight : public QObject
{
public:
    WholeHeight(QWidget *window, int width)
        : QObject(window)
        , m_window(window)
        , m_width(width)
    {
        window->installEventFilter(this);
        fit();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest)
            fit();
        return QObject::eventFilter(watched, event);
    }

private:
    void fit()
    {
        const QLayout *layout = m_window->layout();
        const int width = std::max(scaled(m_width, m_window), layout->totalMinimumSize().width());
        const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                       : layout->totalMinimumSize().height();
        m_window->setMinimumSize(width, height);
        if (m_window->isVisible())
            comeOntoScreen();
    }

    void comeOntoScreen()
    {
        const QRect screen = m_window->screen()->availableGeometry();
        const QRect frame = m_window->frameGeometry();
        const QPoint corner(
            std::max(screen.left(), std::min(frame.left(), screen.right() + 1 - frame.width())),
            std::max(screen.top(), std::min(frame.top(), screen.bottom() + 1 - frame.height())));
        if (corner != frame.topLeft())
            m_window->move(corner);
    }

    QWidget *m_window;
    int m_width;
};

/// What one layout measures at 10 pt.
class DrawnLayout
{
public:
    explicit DrawnLayout(QLayout *layout)
        : m_layout(layout)
        , m_margins(layout->contentsMargins())
        , m_spacing(layout->spacing())
    {
        if (const auto *grid = qobject_cast<QGridLayout *>(layout)) {
            m_across = grid->horizontalSpacing();
            m_down = grid->verticalSpacing();
        }
        for (int i = 0; i < layout->count(); ++i) {
            if (QSpacerItem *spacer = layout->itemAt(i)->spacerItem())
                m_spacers.push_back({i, spacer->sizeHint()});
        }
    }

    void fit(const QFontMetrics &metrics) const
    {
        if (!m_layout)
            return;
        const auto at = [&metrics](int n) { return n < 0 ? n : scaled(n, metrics); };
        m_layout->setContentsMargins(at(m_margins.left()), at(m_margins.top()), at(m_margins.right()),
                                     at(m_margins.bottom()));
        if (auto *grid = qobject_cast<QGridLayout *>(m_layout)) {
            grid->setHorizontalSpacing(at(m_across));
            grid->setVerticalSpacing(at(m_down));
        } else {
            m_layout->setSpacing(at(m_spacing));
        }
        for (const auto &[index, drawn] : m_spacers) {
            QLayoutItem *item = m_layout->itemAt(index);
            if (QSpacerItem *spacer = item ? item->spacerItem() : nullptr) {
                const QSizePolicy policy = spacer->sizePolicy();
                spacer->changeSize(at(drawn.width()), at(drawn.height()), policy.horizontalPolicy(),
                                   policy.verticalPolicy());
            }
        }
        m_layout->invalidate();
    }

private:
    QPointer<QLayout> m_layout;
    QMargins m_margins;
    int m_spacing;
    int m_across = -1;
    int m_down = -1;
    std::vector<std::pair<int, QSize>> m_spacers;
};

} // namespace

int scaled(int n, const QFontMetrics &metrics)
{
    return qRound(n * metrics.height() / 18.0);
}

int scaled(int n, const QWidget *widget)
{
    return scaled(n, widget->fontMetrics());
}

void resizeAsDrawn(QWidget *window, QSize drawn, QSize around)
{
    const QSize room = window->screen()->availableSize() - around;
    window->resize(QSize(scaled(drawn.width(), window), scaled(drawn.height(), window)).boundedTo(room));
}

int iconSide(const QFontMetrics &metrics)
{
    return metrics.height() > 20 ? 20 : 16;
}

void keepFitting(QWidget *widget, std::function<void()> fit)
{
    new FontWatch(widget, std::move(fit)); // owned by the widget
}

void keepWhole(QWidget *window, int width)
{
    new WholeHeight(window, width); // owned by the window
}

void scaleLayouts(QWidget *widget)
{
    static constexpr char done[] = "carnetScales";
    std::vector<DrawnLayout> drawn;
    for (QLayout *layout : widget->findChildren<QLayout *>()) {
        if (layout->property(done).toBool())
            continue;
        layout->setProperty(done, true);
        drawn.emplace_back(layout);
    }
    keepFitting(widget, [widget, drawn = std::move(drawn)] {
        for (const DrawnLayout &layout : drawn)
            layout.fit(widget->fontMetrics());
    });
}

} // namespace carnet
