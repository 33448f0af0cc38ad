// What an input method composes in an editor and has not handed over: a half-made kana, an accent that waits
// for its letter. Whoever reads the editors asks for it first.
#pragma once

#include <QObject>
#include <QPointer>

namespace carnet {

class Composition : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void watch(QWidget *editor);
    /// Puts it into its editor.
    void commit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QObject> m_editor;
    QString m_text;
};

} // namespace carnet
