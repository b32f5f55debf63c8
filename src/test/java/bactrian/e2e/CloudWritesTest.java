package bactrian.e2e;

import bactrian.jirasim.site.Deployment;

class CloudWritesTest extends WritesTest {
    CloudWritesTest() {
        super(Deployment.CLOUD);
    }
}
