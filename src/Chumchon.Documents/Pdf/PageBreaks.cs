using Chumchon.Documents.Tables;

namespace Chumchon.Documents.Pdf;

/// <summary>Where pages end.</summary>
internal static class PageBreaks
{
    /// <summary>The blocks of each page: what keeps together stays together unless it is higher than a page.</summary>
    /// <param name="first">Height that the first page has for them, in points.</param>
    /// <param name="other">Height that each later page has.</param>
    public static IReadOnlyList<IReadOnlyList<Block>> Of(IEnumerable<Block> blocks, double first, double other)
    {
        var pages = new List<List<Block>> { new() };
        var begun = new HashSet<Section>();
        var room = first;
        RowBlock? group = null;
        foreach (var run in Runs(blocks))
        {
            if (HeightOf(run) > room)
            {
                NextPage(run[0]);
            }

            foreach (var block in run)
            {
                if (HeightOf([block]) > room)
                {
                    NextPage(block);
                }

                Place(block);
                group = (block as RowBlock)?.Row.Kind switch
                {
                    RowKind.Heading => (RowBlock)block,
                    RowKind.Data => group,
                    _ => null,
                };
            }
        }

        return pages;

        // A group that goes on is named again.
        void NextPage(Block next)
        {
            if (pages[^1].Count == 0)
            {
                return;
            }

            pages.Add([]);
            room = other;
            if (group is not null && next is RowBlock { Row.Kind: RowKind.Data })
            {
                Place(group with { IsRepeated = true });
            }
        }

        void Place(Block block)
        {
            room -= HeightOf([block]);
            pages[^1].Add(block);
            begun.Add(block.Section);
        }

        double HeightOf(IReadOnlyList<Block> run)
        {
            var above = pages[^1].LastOrDefault()?.Section;
            var height = 0d;
            foreach (var block in run)
            {
                height += block.Height + (block.Section == above ? 0 : block.Section.HeadHeight(!begun.Contains(block.Section)));
                above = block.Section;
            }

            return height;
        }
    }

    /// <summary>
    /// Which rows keep with the next: a group is not broken after its first row, and no total stands without a row above it.
    /// </summary>
    public static IEnumerable<bool> Keeps(IReadOnlyList<ReportRow> rows)
    {
        var grouped = rows.Any(static row => row.Kind is RowKind.Heading or RowKind.Subtotal);
        for (var i = 0; i < rows.Count; i++)
        {
            var opensGroup = rows[i].Kind is RowKind.Data && (i == 0 || rows[i - 1].Kind is RowKind.Heading or RowKind.Subtotal);
            yield return i + 1 < rows.Count
                && (rows[i].Kind is RowKind.Heading || (grouped && opensGroup)
                    || rows[i + 1].Kind is RowKind.Subtotal or RowKind.Total or RowKind.Share);
        }
    }

    private static IEnumerable<List<Block>> Runs(IEnumerable<Block> blocks)
    {
        var run = new List<Block>();
        foreach (var block in blocks)
        {
            run.Add(block);
            if (!block.KeepsWithNext)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }
}
