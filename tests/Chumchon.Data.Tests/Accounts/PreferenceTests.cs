using Chumchon.Data.Accounts;

namespace Chumchon.Data.Tests.Accounts;

public sealed class PreferenceTests
{
    [Theory]
    [InlineData("density", "compact", true)]
    [InlineData("density", "roomy", true)]
    [InlineData("density", "Roomy", false)]
    [InlineData("density", "", false)]
    [InlineData("panel", "folded", true)]
    [InlineData("panel", "compact", false)]
    [InlineData("columns", "", true)]
    [InlineData("columns", "name:120", true)]
    [InlineData("columns", "name:119", false)]
    [InlineData("columns", "sub:40 type:600", true)]
    [InlineData("columns", "sub:39", false)]
    [InlineData("columns", "sub:601", false)]
    [InlineData("columns", "c1:122 total:130", true)]
    [InlineData("columns", "c4:121", false)]
    [InlineData("columns", "total:129", false)]
    [InlineData("columns", "sub:+80", false)]
    [InlineData("columns", "sub:๘๐", false)]
    [InlineData("columns", "sub:80 sub:90", false)]
    [InlineData("columns", "no:80", false)]
    [InlineData("columns", "sub:80  type:90", false)]
    [InlineData("columns", " ", false)]
    [InlineData("columns", "sub:99999999999", false)]
    public void Value_IsOneOfTheClosedList(string name, string value, bool allowed) =>
        Preference.Named(name).ShouldNotBeNull().Allows(value).ShouldBe(allowed);

    [Fact]
    public void All_FitIntoTheirColumnsAndAllowWhatIsUsual()
    {
        var widest = string.Join(' ', ColumnWidths.Columns.Select(static column => $"{column}:{ColumnWidths.Most}"));

        Preference.Columns.Allows(widest).ShouldBeTrue();
        widest.Length.ShouldBeLessThanOrEqualTo(Preference.LongestValue);
        Preference.All.ShouldAllBe(static preference => preference.Name.Length <= Preference.LongestName && preference.Allows(preference.Usual));
        Preference.Named("wallpaper").ShouldBeNull();
    }
}
