using System.Globalization;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Imports;

namespace Chumchon.Domain.Tests.Imports;

public sealed class MonthWordsTests
{
    [Theory]
    [InlineData("ตุลาคม 2566", "2023-10")]
    [InlineData("ตุลาคม ๒๕๖๖", "2023-10")]
    [InlineData("เดือนตุลาคม พ.ศ. 2566", "2023-10")]
    [InlineData("ประจำเดือน มกราคม 2567", "2024-01")]
    [InlineData("ต.ค. 66", "2023-10")]
    [InlineData("ต.ค.-66", "2023-10")]
    [InlineData("ต.ค.66", "2023-10")]
    [InlineData("ตค 66", "2023-10")]
    [InlineData("มี.ค. 2567", "2024-03")]
    [InlineData("มิ.ย.67", "2024-06")]
    [InlineData("กรกฏาคม 2567", "2024-07")]
    [InlineData("Oct 2023", "2023-10")]
    [InlineData("October 2023", "2023-10")]
    [InlineData("Oct-23", "2023-10")]
    [InlineData("OCT-66", "2023-10")]
    [InlineData("2023-10", "2023-10")]
    [InlineData("2023-10-01", "2023-10")]
    [InlineData("2566-10", "2023-10")]
    [InlineData("10/2566", "2023-10")]
    [InlineData("1/10/2566", "2023-10")]
    [InlineData("31/10/2023", "2023-10")]
    [InlineData("2023-10-01 00:00", "2023-10")]
    [InlineData("256610", "2023-10")]
    [InlineData("202310", "2023-10")]
    public void Month_IsReadAsPeopleWriteIt(string text, string month) => MonthWords.Read(text)?.Whole?.ToString().ShouldBe(month);

    [Theory]
    [InlineData("ตุลาคม", 10)]
    [InlineData("พ.ค.", 5)]
    [InlineData("May", 5)]
    [InlineData("๑๐", 10)]
    [InlineData("3", 3)]
    public void MonthWithoutYear_IsANumber(string text, int month) => MonthWords.MonthAlone(text).ShouldBe(month);

    [Theory]
    [InlineData("")]
    [InlineData("สงขลา")]
    [InlineData("13/2566")]
    [InlineData("1,234.50")]
    [InlineData("2566")]
    [InlineData("กลุ่มตุลาคมสามัคคี 2566 บ้านใต้")]
    [InlineData("Maya")]
    [InlineData("24868670112.17")]
    [InlineData("245625668")]
    [InlineData("12.2566")]
    [InlineData("2566.10")]
    public void OtherTexts_AreNoMonth(string text) => MonthWords.Read(text)?.Month.ShouldBeNull();

    [Theory]
    [InlineData("ยอดขาย ต.ค. 66 (บาท)", "2023-10", "ยอดขาย  (บาท")]
    public void MonthAmongOtherWords_IsFound(string text, string month, string rest)
    {
        var found = MonthWords.Find(text)!.Value;

        (found.Whole?.ToString(), found.Rest).ShouldBe((month, rest));
    }

    /// <summary>Every month of the years that are read comes back from every way in which this program writes it.</summary>
    [Fact]
    public void EveryMonth_ComesBackFromTheWordsOfThePages()
    {
        for (var month = SalesMonth.Of(2000, 1); month <= SalesMonth.Of(2042, 12); month = month.Next)
        {
            foreach (var language in (CultureInfo[])[new("th"), new("en")])
            {
                CultureInfo.CurrentUICulture = language;
                foreach (var text in (string[])[ThaiDate.Month(month), ThaiDate.ShortMonth(month), $"{month}"])
                {
                    MonthWords.Read(text)?.Whole.ShouldBe(month, text);
                }
            }
        }
    }
}
