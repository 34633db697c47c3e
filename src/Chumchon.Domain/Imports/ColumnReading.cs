using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Imports;

/// <summary>What a column means, by its headings and by what stands below them.</summary>
internal static class ColumnReading
{
    private static readonly (HeadingKinds Kind, ColumnRole Role)[] Labels =
    [
        (HeadingKinds.Subdistrict, ColumnRole.Subdistrict), (HeadingKinds.District, ColumnRole.District), (HeadingKinds.Province, ColumnRole.Province),
        (HeadingKinds.Kind, ColumnRole.Kind), (HeadingKinds.Type, ColumnRole.Type), (HeadingKinds.Product, ColumnRole.Product),
        (HeadingKinds.Fiscal, ColumnRole.FiscalYear), (HeadingKinds.Month, ColumnRole.Month), (HeadingKinds.Year, ColumnRole.Year),
        (HeadingKinds.Status, ColumnRole.Status), (HeadingKinds.Star, ColumnRole.Star), (HeadingKinds.Name, ColumnRole.Name), (HeadingKinds.Code, ColumnRole.Code),
    ];

    public static ColumnMeaning Of(IReadOnlyList<string> heads, ColumnContent content, SheetTitles titles)
    {
        var (meaning, month, isYearless) = Understand(heads, titles);
        if (content.Filled == 0)
        {
            return Left(LeftReason.Empty);
        }

        if (meaning.Has(HeadingKinds.Scaled))
        {
            return Left(LeftReason.Scaled);
        }

        if (meaning.Has(HeadingKinds.Total | HeadingKinds.Half) && content.IsFigures)
        {
            return month is not null && !meaning.IsPartOfChannel && !meaning.Has(HeadingKinds.Half) ? new(ColumnRole.Amount) { Month = month } : new(ColumnRole.Total);
        }

        if (meaning.Has(HeadingKinds.Other | HeadingKinds.Remark | HeadingKinds.NoSales) || (meaning.Has(HeadingKinds.Quantity) && !meaning.Has(HeadingKinds.Money)))
        {
            return Left(LeftReason.NotAFigure);
        }

        if (isYearless && content.IsFigures)
        {
            return Left(LeftReason.MonthWithoutYear);
        }

        return content.IsFigures && Figures(meaning, month) is { } figures ? figures
            : content.Role is { } found && IsOpen(meaning, found) ? new(found)
            : meaning.IsWhole && Labels.FirstOrDefault(label => meaning.Has(label.Kind)) is { Role: not ColumnRole.Left and var role } ? new(role)
            : content.Role is { } only && !content.IsFigures ? new(only)
            : Left(meaning.IsWhole && meaning.Has(HeadingKinds.Number | HeadingKinds.Date) ? LeftReason.NotAFigure : LeftReason.Unknown);
    }

    /// <summary>What the headings say without the month that stands in them.</summary>
    private static (HeadingMeaning Meaning, SalesMonth? Month, bool IsYearless) Understand(IReadOnlyList<string> heads, SheetTitles titles)
    {
        var (year, number) = ((int?)null, (int?)null);
        var isFiscal = false;
        var meaning = new HeadingMeaning(HeadingKinds.None, IsWhole: heads.Count > 0);
        foreach (var head in heads)
        {
            var rest = SheetHeads.WithoutYear(head);
            if (MonthWords.Find(head) is { } found)
            {
                (year, number, rest) = (found.Year ?? year, found.Month ?? number, SheetHeads.WithoutYear(found.Rest));
            }
            else
            {
                year ??= MonthWords.FindYear(head);
            }

            if (HeadingWords.Bare(rest).Length > 0)
            {
                var part = HeadingWords.Understand(rest);
                isFiscal |= part.Has(HeadingKinds.Fiscal);
                meaning += part;
            }
        }

        SalesMonth? whole = number is not { } month ? null
            : year is not { } named ? titles.MonthOf(month)
            : isFiscal ? new FiscalYear(named + FiscalYear.BuddhistOffset).Months.First(each => each.Month == month)
            : SalesMonth.Of(named, month);
        return (meaning, whole, number is not null && whole is null);
    }

    private static ColumnMeaning? Figures(HeadingMeaning meaning, SalesMonth? month)
    {
        if (meaning.IsPartOfChannel && meaning.Channel is null)
        {
            return Left(LeftReason.PartOfChannel);
        }

        var isNamed = month is not null || meaning.Channel is not null || meaning.Type is not null || meaning.Has(HeadingKinds.Money);
        return isNamed && meaning.IsWhole ? new(ColumnRole.Amount) { Month = month, Channel = meaning.Channel, Type = meaning.Type } : null;
    }

    /// <summary>Whether the headings leave room for what the column was found to hold.</summary>
    private static bool IsOpen(HeadingMeaning meaning, ColumnRole found) => found switch
    {
        ColumnRole.Channel => !meaning.Has(HeadingKinds.Name),
        ColumnRole.Month => meaning.Has(HeadingKinds.Month | HeadingKinds.Year | HeadingKinds.Date),
        ColumnRole.Province => meaning.Has(HeadingKinds.Province) || !meaning.IsWhole,
        _ => false,
    };

    private static ColumnMeaning Left(LeftReason why) => new(ColumnRole.Left) { Why = why };
}
