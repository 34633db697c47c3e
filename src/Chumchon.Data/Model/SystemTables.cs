namespace Chumchon.Data.Model;

/// <summary>A setting of the whole installation, among them the one that says that it is a demonstration.</summary>
public sealed class SystemSetting
{
    public string Name { get; set; } = "";

    public string Value { get; set; } = "";
}

/// <summary>A data protection key, shared by all nodes.</summary>
public sealed class ProtectionKey
{
    public string Name { get; set; } = "";

    public string Xml { get; set; } = "";
}
