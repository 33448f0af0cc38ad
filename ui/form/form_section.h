// One of the form's seven sections, drawn in its own Designer file. An editor is named after its field's key;
// its label lies above it and its message line below. The page is twelve columns wide, as drawn; a narrow one
// has fewer fields beside each other.
#pragma once

#include "customer/field.h"
#include "look/theme.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace carnet {

class FormSection : public QWidget
{
    Q_OBJECT

public:
    FormSection(FieldGroup group, QWidget *parent);

    enum class Rows : std::uint8_t { AsDrawn, TwoFields, OneField };
    void setRows(Rows rows);
    /// On this ground, or on none.
    void setTint(std::optional<Token> tint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Label, editor and message line of a field, below each other.
    struct Block
    {
        std::vector<QWidget *> parts;
        int columns; ///< as drawn
    };

    void draw(FieldGroup group);
    void takeBlocks();
    void arrange();
    [[nodiscard]] int columnsOf(const Block &block) const;

    QGridLayout *m_grid = nullptr;
    std::vector<Block> m_blocks;
    Rows m_rows = Rows::AsDrawn;
    std::optional<Token> m_tint;
};

} // namespace carnet
