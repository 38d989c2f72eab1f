#include "rules/support/texts.h"

namespace jixiao::rules {

std::vector<NamedText> texts_of(const Record& record) {
  std::vector<NamedText> texts = {{"/title", &record.title},
                                  {"/department", &record.department},
                                  {"/implementing_unit", &record.implementing_unit},
                                  {"/project", &record.project},
                                  {"/overall_goal", &record.overall_goal},
                                  {"/overall_actual", &record.overall_actual},
                                  {"/period_goal", &record.period_goal},
                                  {"/reason", &record.reason}};
  for (std::size_t i = 0; i < record.tasks.size(); ++i) {
    const std::string row = "/tasks/" + std::to_string(i);
    const Task& task = record.tasks[i];
    texts.insert(texts.end(),
                 {{row + "/name", &task.name}, {row + "/content", &task.content}, {row + "/goal", &task.goal}});
  }
  for (std::size_t i = 0; i < record.indicators.size(); ++i) {
    const std::string row = "/indicators/" + std::to_string(i);
    const Indicator& indicator = record.indicators[i];
    texts.insert(texts.end(), {{row + "/name", &indicator.name},
                               {row + "/annual_target", &indicator.annual_target},
                               {row + "/period_target", &indicator.period_target},
                               {row + "/actual", &indicator.actual},
                               {row + "/reason", &indicator.reason}});
  }
  return texts;
}

}  // namespace jixiao::rules
