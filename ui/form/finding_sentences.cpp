#include "form/finding_sentences.h"

#include "look/words.h"

#include <QCoreApplication>

namespace carnet {

QString shortSentence(const Finding &finding)
{
    return QCoreApplication::translate("Finding", "Please check: %1").arg(fieldLabel(finding.field));
}

QString fullSentence(const Finding &finding)
{
    return shortSentence(finding);
}

} // namespace carnet
