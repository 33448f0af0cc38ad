// A label with links whose colour follows light and dark: rich text keeps the colour of the moment it was
// set.
#pragma once

#include "look/theme.h"

#include <QLabel>

#include <optional>

namespace carnet {

class LinkLabel : public QLabel
{
    Q_OBJECT

public:
    explicit LinkLabel(QWidget *parent = nullptr);

    /// Rich text whose links are written `<a href="…">`. Without links the keyboard passes by.
    void setWords(const QString &html, Token links = Token::Info);
    /// Of the words that are no links; at first the text's.
    void setInk(Token ink);
    [[nodiscard]] const QString &words() const { return m_html; }

    struct Link
    {
        QString target;
        QString words;
    };
    [[nodiscard]] QList<Link> links() const;

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void render();

    QString m_html;
    Token m_links = Token::Info;
    std::optional<Token> m_ink;
};

} // namespace carnet
