#include <gtest/gtest.h>

#include <algorithm>

#include "base/csv.h"
#include "report/tables.h"
#include "report_sample.h"

namespace jixiao {
namespace {

ReportOptions options_for(Command command, std::string table = "") {
  ReportOptions options;
  options.command = command;
  options.table = std::move(table);
  return options;
}

TEST(CsvReport, FindingsHaveTheContractsColumns) {
  EXPECT_EQ(
      test::report("csv", options_for(Command::check), {test::checked_file(), test::unreadable_file()}),
      "path,record,department,fiscal_year,kind,rule,severity,field,line,column,actual,expected,difference,message\r\n"
      "表/甲.txt,0,某某局,2022,self_assessment_form,budget/level-split-mismatch,error,/budget/0,10,7,3839.49,"
      "3840.79,-1.30,合计 3839.49 万元，相差 -1.30 万元\r\n"
      "表/甲.txt,0,某某局,2022,self_assessment_form,indicator/cost-missing,info,,,,,,,没有成本指标\r\n");
}

TEST(CsvReport, FormulasAreNeutralisedUnlessRaw) {
  ReportOptions options = options_for(Command::extract, "indicators");
  EXPECT_NE(test::report("csv", options, {test::checked_file()}).find(",'=培训次数,"), std::string::npos);
  options.csv_raw = true;
  EXPECT_NE(test::report("csv", options, {test::checked_file()}).find(",=培训次数,"), std::string::npos);
}

TEST(CsvReport, BomBeginsEveryFile) {
  ReportOptions options = options_for(Command::check);
  EXPECT_TRUE(test::report("csv", options, {}).starts_with("path,"));
  options.bom = true;
  EXPECT_TRUE(test::report("csv", options, {}).starts_with(std::string(csv_byte_order_mark) + "path,"));
}

TEST(CsvReport, EveryTableOfTheRecordsIsAPart) {
  test::KeptOutput output;
  const ReportOptions options = options_for(Command::extract);
  const std::unique_ptr<Sink> sink = test::reporter("csv").make(options, output);
  sink->add(test::checked_file());
  sink->finish({});
  EXPECT_EQ(output.part_count(), 5U);
  EXPECT_EQ(output.text("budget.csv"),
            "path,record,item,label,amount,unit,yuan,reason,line,column\r\n"
            "表/甲.txt,0,funds.total.rate,基本支出,2089.450,万元,20894500,压减,20,1\r\n");
  EXPECT_EQ(output.text("tasks.csv"),
            "path,record,task,name,content,amount,unit,goal,line,column\r\n"
            "表/甲.txt,0,0,普法,宣传,15,万元,覆盖,30,1\r\n");
  EXPECT_EQ(output.text("claims.csv"),
            "path,record,kind,part,whole,percent,total,parts,unit,stated,computed,holds,line,column,text\r\n"
            "表/甲.txt,0,ratio,1425,1437,99.16,,,宗,99.16,99.164927,true,60,1,排查1437宗，化解1425宗，成功率99.16%\r\n"
            "表/甲.txt,0,sum,,,,1165,805;361,,1165,1166,false,63,1,1165件，其中民事805件，刑事361件\r\n");
}

TEST(CsvReport, OneTableInOneStream) {
  const std::string records = test::report("csv", options_for(Command::extract, "records"), {test::checked_file()});
  EXPECT_EQ(std::count(records.begin(), records.end(), '\n'), 3);
  EXPECT_NE(records.find("\r\n表/甲.txt,1,target_form,department,generic,,"), std::string::npos);
}

TEST(CsvReport, TheReporterNamesItsTables) {
  const auto& names = test::reporter("csv").tables;
  ASSERT_EQ(names.size(), record_tables().size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(names[i], record_tables()[i].name);
  }
}

TEST(CsvReport, RowsAreAsWideAsTheirHeader) {
  for (const RecordTable& table : record_tables()) {
    std::vector<TableRow> rows;
    table.append_rows(rows, test::full_record());
    ASSERT_FALSE(rows.empty()) << table.name;
    for (const TableRow& row : rows) {
      EXPECT_EQ(row.size(), table.header().size()) << table.name;
    }
  }
}

}  // namespace
}  // namespace jixiao
