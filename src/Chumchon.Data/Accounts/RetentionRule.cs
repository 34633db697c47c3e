namespace Chumchon.Data.Accounts;

/// <summary>How long the data of persons whose accounts are closed are held.</summary>
/// <param name="Closed">After which they are erased without anybody's doing; null never.</param>
/// <param name="Erasable">After which an administrator may erase them without the person's asking.</param>
public sealed record RetentionRule(TimeSpan? Closed, TimeSpan Erasable)
{
    /// <summary>Ten years, as official documents are kept (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526, 57), for receipts name who saved; ninety days of second thoughts.</summary>
    public static RetentionRule Usual { get; } = new(TimeSpan.FromDays(3650), TimeSpan.FromDays(90));
}
