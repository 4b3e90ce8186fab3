namespace Microsoft.Xrm.Sdk;

/// <summary>The XML namespaces of the data contracts.</summary>
internal static class Contracts
{
    public const string Xrm2011 = "http://schemas.microsoft.com/xrm/2011/Contracts";
    public const string Metadata2011 = "http://schemas.microsoft.com/xrm/2011/Metadata";
    public const string Metadata2013 = "http://schemas.microsoft.com/xrm/2013/Metadata";
    public const string Xrm2012 = "http://schemas.microsoft.com/xrm/2012/Contracts";
    public const string Xrm2014 = "http://schemas.microsoft.com/xrm/2014/Contracts";
    public const string Services2011 = "http://schemas.microsoft.com/xrm/2011/Contracts/Services";
}
